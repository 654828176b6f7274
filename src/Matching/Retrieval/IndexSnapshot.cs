namespace SetagayaPort.Matching.Retrieval;

/// <summary>The index at one moment: what a query reads from beginning to end, whatever is written meanwhile.</summary>
internal sealed class IndexSnapshot
{
    public IndexSnapshot(IReadOnlyList<LivingSegment> segments, RankingParameters ranking)
    {
        Segments = [.. segments];
        Starts = new int[Segments.Length];
        var lengths = new long[Frequencies.Fields];
        for (var i = 0; i < Segments.Length; i++)
        {
            Starts[i] = Ordinals;
            Ordinals += Segments[i].Segment.Count;
            Count += Segments[i].Count;
            for (var field = 0; field < lengths.Length; field++)
                lengths[field] += Segments[i].Lengths[field];
        }
        Norms = new FieldNorms(ranking, lengths, Count);
    }

    public LivingSegment[] Segments { get; }

    /// <summary>Where the ordinals of each segment begin among those of all.</summary>
    public int[] Starts { get; }

    /// <summary>How many ordinals there are, the dead included.</summary>
    public int Ordinals { get; }

    /// <summary>How many documents live.</summary>
    public int Count { get; }

    public FieldNorms Norms { get; }
}
