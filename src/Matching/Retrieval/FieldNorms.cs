namespace SetagayaPort.Matching.Retrieval;

/// <summary>What saying a term once in a field of some length counts, for the fields as long as they are on average now.</summary>
internal sealed class FieldNorms
{
    /// <summary>Fields longer than this count as if they were as long.</summary>
    private const int Longest = 2047;

    private readonly float[] _worth = new float[Frequencies.Fields * (Longest + 1)];
    private readonly float _saturation;

    public FieldNorms(RankingParameters ranking, long[] lengths, int documents)
    {
        _saturation = (float)ranking.Saturation;
        foreach (var (field, (weight, share)) in ranking.Fields)
        {
            var average = Math.Max(1, lengths[(int)field] / (double)Math.Max(1, documents));
            for (var length = 0; length <= Longest; length++)
                _worth[(int)field * (Longest + 1) + length] = (float)(weight / (1 - share + share * length / average));
        }
    }

    /// <summary>The weighted frequency, saturated: 0 to 1.</summary>
    public float Saturated(ulong said, ReadOnlySpan<ushort> lengths)
    {
        var weighted = 0f;
        for (var rest = said; rest != 0;)
        {
            var field = Frequencies.First(rest);
            rest = Frequencies.Without(rest, field);
            weighted += Frequencies.Of(said, field) * _worth[field * (Longest + 1) + Math.Min((int)lengths[field], Longest)];
        }
        return weighted / (_saturation + weighted);
    }
}
