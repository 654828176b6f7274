using System.Collections.Concurrent;
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
    private long revision;
    private long lookedAt;
    private volatile bool isLoaded;

    public TextIndex Index { get; } = new();

    /// <summary>Whether everything that was there at the start is there.</summary>
    public bool IsLoaded => isLoaded;

    /// <summary>The last revision taken over.</summary>
    public long Revision => Volatile.Read(ref revision);

    public SearchDocument? Find(Guid listing) => documents.GetValueOrDefault(listing);

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
            await foreach (var changes in entries.ChangesAsync(revision, cancel).Chunk(Batch).WithCancellation(cancel))
                Take(changes);
            Volatile.Write(ref lookedAt, began);
            isLoaded = true;
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsFresh() => isLoaded && Stopwatch.GetElapsedTime(Volatile.Read(ref lookedAt)) < Moment;

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
        Volatile.Write(ref revision, changes[^1].Revision);
    }
}
