namespace SetagayaPort.Matching.Retrieval;

/// <summary>Counts the values of the documents found.</summary>
internal sealed class FacetCounter(ValueBook.Pages pages)
{
    private readonly int[] _counts = new int[pages.Values.Length];

    public void Add(ReadOnlySpan<int> values)
    {
        foreach (var value in values)
            if (value < _counts.Length)
                _counts[value]++;
    }

    /// <summary>Of a document that only this facet's filter keeps out.</summary>
    public void AddOnly(int facet, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
            if (value < _counts.Length && pages.FacetOf[value] == facet)
                _counts[value]++;
    }

    public Dictionary<string, IReadOnlyList<ValueCount>> Counted()
    {
        var facets = new List<ValueCount>?[pages.Facets.Length];
        for (var value = 0; value < _counts.Length; value++)
            if (_counts[value] > 0)
                (facets[pages.FacetOf[value]] ??= []).Add(new ValueCount(pages.Values[value], _counts[value]));
        var counted = new Dictionary<string, IReadOnlyList<ValueCount>>(StringComparer.Ordinal);
        for (var facet = 0; facet < facets.Length; facet++)
            if (facets[facet] is { } counts)
            {
                counts.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
                counted[pages.Facets[facet]] = counts;
            }
        return counted;
    }
}
