using System.Numerics;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>A segment and which of its documents still live. Immutable: a death makes another one.</summary>
internal sealed class LivingSegment
{
    private readonly ulong[] _living;

    private LivingSegment(Segment segment, ulong[] living)
    {
        (Segment, _living) = (segment, living);
        foreach (var word in living)
            Count += BitOperations.PopCount(word);
        for (var document = 0; document < segment.Count; document++)
            if (Lives(document))
                for (var field = 0; field < Frequencies.Fields; field++)
                    Lengths[field] += segment.Lengths[document * Frequencies.Fields + field];
    }

    private LivingSegment(LivingSegment before, ulong[] living, int count, long[] lengths) =>
        (Segment, _living, Count, Lengths) = (before.Segment, living, count, lengths);

    public Segment Segment { get; }

    /// <summary>How many live.</summary>
    public int Count { get; }

    /// <summary>The terms of each field, over the living.</summary>
    public long[] Lengths { get; } = new long[Frequencies.Fields];

    public static LivingSegment Of(Segment segment)
    {
        var living = new ulong[(segment.Count + 63) / 64];
        for (var document = 0; document < segment.Count; document++)
            living[document / 64] |= 1ul << document % 64;
        return new LivingSegment(segment, living);
    }

    public bool Lives(int document) => (_living[document / 64] >> document % 64 & 1) != 0;

    public LivingSegment Without(IEnumerable<int> documents)
    {
        var (living, count, lengths) = (_living.AsSpan().ToArray(), Count, Lengths.AsSpan().ToArray());
        foreach (var document in documents)
        {
            if ((living[document / 64] >> document % 64 & 1) == 0)
                continue;
            living[document / 64] &= ~(1ul << document % 64);
            count--;
            for (var field = 0; field < lengths.Length; field++)
                lengths[field] -= Segment.Lengths[document * Frequencies.Fields + field];
        }
        return new LivingSegment(this, living, count, lengths);
    }
}
