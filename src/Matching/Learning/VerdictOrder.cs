namespace SetagayaPort.Matching.Learning;

/// <summary>One order for the same verdicts however they came, so that sums, and with them the weights, are the same to the last bit.</summary>
internal sealed class VerdictOrder : IComparer<Verdict>
{
    public static VerdictOrder Instance { get; } = new();

    public int Compare(Verdict? x, Verdict? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        for (var at = 0; at < x.Values.Count; at++)
            if (x.Values[at].CompareTo(y.Values[at]) is var order and not 0)
                return order;
        var rest = (x.Yes, x.Weight).CompareTo((y.Yes, y.Weight));
        return rest != 0 ? rest : string.CompareOrdinal(x.Code, y.Code);
    }
}
