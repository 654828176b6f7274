namespace SetagayaPort.Matching.Retrieval;

/// <summary>
/// An inverted index in memory. Documents stand in immutable segments; what changes makes a new segment and marks the old documents dead, and
/// segments are joined as they gather, so that there are never many. A query reads one snapshot without locks while others write; whoever
/// writes waits only for other writers, and never for a join. Hits, scores and counts depend on the living documents alone: not on their order, on
/// what was removed, or on how they lie in segments.
/// </summary>
public sealed class TextIndex
{
    /// <summary>Documents that one core makes into a segment at a time.</summary>
    private const int Batch = 1000;

    /// <summary>A segment is rewritten when more than a quarter of it is dead.</summary>
    private const double MostDead = 0.25;

    private readonly RankingParameters _ranking;
    private readonly ValueBook _book = new();
    private readonly Lock _writing = new();
    private readonly Lock _tidying = new();
    private readonly Dictionary<Guid, (Segment Segment, int Document)> _places = [];
    private volatile IndexSnapshot _snapshot;

    /// <param name="ranking">The figures of the ranking; null for those that are set.</param>
    public TextIndex(RankingParameters? ranking = null)
    {
        _ranking = ranking ?? new RankingParameters();
        _snapshot = new IndexSnapshot([], _ranking);
    }

    /// <summary>How many documents there are.</summary>
    public int Count => _snapshot.Count;

    /// <summary>Adds or replaces documents and removes others, all at once for those who search. Of several with one id the last one stays.</summary>
    /// <param name="documents">What is there from now on.</param>
    /// <param name="removed">What is not; an id that is not known does no harm.</param>
    public void Apply(IReadOnlyList<RetrievalDocument> documents, IReadOnlyList<Guid> removed)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(removed);
        var batches = documents.Reverse().DistinctBy(x => x.Id).Chunk(Batch).ToArray();
        var made = new Segment[batches.Length];
        if (made.Length == 1)
            made[0] = SegmentMaking.Of(batches[0], _book);
        else
            Parallel.For(0, made.Length, i => made[i] = SegmentMaking.Of(batches[i], _book));
        lock (_writing)
        {
            var dead = new Dictionary<Segment, List<int>>();
            foreach (var id in removed.Concat(made.SelectMany(x => x.Ids)))
                if (_places.Remove(id, out var place))
                    (dead.TryGetValue(place.Segment, out var known) ? known : dead[place.Segment] = []).Add(place.Document);
            foreach (var segment in made)
                for (var document = 0; document < segment.Count; document++)
                    _places[segment.Ids[document]] = (segment, document);
            Publish([.. _snapshot.Segments.Select(x => dead.TryGetValue(x.Segment, out var gone) ? x.Without(gone) : x), .. made.Select(LivingSegment.Of)]);
        }
    }

    /// <summary>
    /// Joins small segments and drops the dead. To be called when there is time, in any thread; what is written meanwhile is kept. Returns
    /// whether there was something to do, and so may be again.
    /// </summary>
    public bool Tidy()
    {
        lock (_tidying)
        {
            var parts = ToJoin(_snapshot.Segments);
            if (parts.Count == 0)
                return false;
            var (whole, moved) = SegmentMaking.Join(parts);
            lock (_writing)
                Replace(parts, whole, moved);
            return true;
        }
    }

    /// <summary>The hits of the query, as the index is now.</summary>
    /// <exception cref="ArgumentException">The query filters by more than 64 facets.</exception>
    public RetrievalPage Find(RetrievalQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new QueryRun(_snapshot, _book, _ranking, query).Page();
    }

    /// <summary>How a document came to its score for the query; null when there is no such document.</summary>
    /// <exception cref="ArgumentException">The query filters by more than 64 facets.</exception>
    public HitExplanation? Explain(RetrievalQuery query, Guid id)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Explaining(_snapshot, _book, _ranking, query).Of(id);
    }

    /// <summary>The last segments, as far back as each is no more than twice as large as all behind it; or one with too many dead.</summary>
    private static List<LivingSegment> ToJoin(LivingSegment[] segments)
    {
        var (from, behind) = (segments.Length - 1, segments.Length > 0 ? segments[^1].Count : 0);
        while (from > 0 && segments[from - 1].Count <= 2 * behind)
            behind += segments[--from].Count;
        if (from < segments.Length - 1)
            return [.. segments[from..]];
        return [.. segments.Where(x => x.Segment.Count - x.Count > MostDead * x.Segment.Count).Take(1)];
    }

    private void Replace(List<LivingSegment> parts, Segment whole, int[][] moved)
    {
        var now = _snapshot.Segments.ToDictionary(x => x.Segment);
        var died = new List<int>();
        for (var part = 0; part < parts.Count; part++)
            for (var document = 0; document < moved[part].Length; document++)
            {
                var place = moved[part][document];
                if (place < 0)
                    continue;
                if (now[parts[part].Segment].Lives(document))
                    _places[whole.Ids[place]] = (whole, place);
                else
                    died.Add(place);
            }
        var joined = parts.Select(x => x.Segment).ToHashSet();
        var at = Array.FindIndex(_snapshot.Segments, x => joined.Contains(x.Segment));
        var rest = _snapshot.Segments.Where(x => !joined.Contains(x.Segment)).ToList();
        if (whole.Count > 0)
            rest.Insert(at, LivingSegment.Of(whole).Without(died));
        Publish(rest);
    }

    private void Publish(IReadOnlyList<LivingSegment> segments) => _snapshot = new IndexSnapshot(segments, _ranking);
}
