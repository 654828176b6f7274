using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Core.Search.Local;

/// <summary>
/// The documents of <see cref="SearchEntries"/> in this process's memory, indexed. Whoever wants to search catches up first: one small query
/// to the database, unless that was done a moment ago. So a change shows on every node as soon as it is written.
/// </summary>
public sealed class LocalEntries(SearchEntries entries)
{
    /// <summary>What was looked for so recently is not looked for again: far below the two seconds in which a listing must show.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    /// <summary>Changes taken over at a time; enough for both cores to analyse a share of their own.</summary>
    private const int Batch = 4000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<Guid, SearchDocument> documents = new();
    private ImmutableList<LocalNews> followers = [];
    private long revision;
    private long lookedAt;
    private volatile bool isLoaded;

    public TextIndex Index { get; } = new();

    /// <summary>Whether everything that was there at the start is there.</summary>
    public bool IsLoaded => isLoaded;

    /// <summary>The last revision taken over.</summary>
    public long Revision => Volatile.Read(ref revision);

    public SearchDocument? Find(Guid listing) => documents.GetValueOrDefault(listing);

    /// <summary>Tells from now on which listings change, and at first of all that are there: who follows the memory need not read the database.</summary>
    public LocalNews Follow()
    {
        var news = new LocalNews();
        ImmutableInterlocked.Update(ref followers, x => x.Add(news));
        news.Add(documents.Keys);
        return news;
    }

    /// <summary>Takes over what has changed.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        if (IsFresh())
            return;
        await turn.WaitAsync(cancel);
        try
        {
            if (IsFresh())
                return;
            var began = Stopwatch.GetTimestamp();
            await TakeAllAsync(cancel);
            Volatile.Write(ref lookedAt, began);
            isLoaded = true;
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsFresh() => isLoaded && Stopwatch.GetElapsedTime(Volatile.Read(ref lookedAt)) < Moment;

    /// <summary>The next documents are read while those before are analysed.</summary>
    private async Task TakeAllAsync(CancellationToken cancel)
    {
        var taking = Task.CompletedTask;
        try
        {
            await foreach (var changes in entries.ChangesAsync(revision, cancel).Chunk(Batch).WithCancellation(cancel))
            {
                await taking;
                taking = Task.Run(() => Take(changes), cancel);
            }
        }
        finally
        {
            await taking;
        }
    }

    private void Take(SearchChange[] changes)
    {
        var found = changes.Select(x => x.Document).OfType<SearchDocument>().ToList();
        // Before the index finds it, so that a hit can be shown.
        foreach (var document in found)
            documents[document.ListingId] = document with { Facets = SearchDocument.NoFacets, Numbers = SearchDocument.NoNumbers, EnglishWords = [] };
        var gone = changes.Where(x => x.Document is null).Select(x => x.ListingId).ToList();
        Index.Apply([.. found.Select(RetrievalForm.Of)], gone);
        foreach (var listing in gone)
            documents.TryRemove(listing, out _);
        foreach (var follower in followers)
            follower.Add(changes.Select(x => x.ListingId));
        Volatile.Write(ref revision, changes[^1].Revision);
    }
}
