namespace SetagayaPort.Matching.Retrieval;

/// <summary>Gives numbers to facets, their values and the names of figures. Only grows; any number of threads may share it.</summary>
internal sealed class ValueBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Facet, string Value), int> _values = [];
    private readonly Dictionary<string, int> _facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _figures = new(StringComparer.Ordinal);
    private readonly List<(int Facet, string Value)> _all = [];
    private readonly List<string> _facetNames = [];
    private Pages? _pages;

    /// <summary>The number of a facet's value, given on first sight.</summary>
    public int Value(string facet, string value)
    {
        lock (_lock)
        {
            if (_values.TryGetValue((facet, value), out var known))
                return known;
            if (!_facets.TryGetValue(facet, out var of))
            {
                _facets[facet] = of = _facetNames.Count;
                _facetNames.Add(facet);
            }
            _pages = null;
            _all.Add((of, value));
            return _values[(facet, value)] = _all.Count - 1;
        }
    }

    /// <summary>-1 for a value that no document has had.</summary>
    public int Find(string facet, string value)
    {
        lock (_lock)
            return _values.GetValueOrDefault((facet, value), -1);
    }

    /// <summary>-1 for a facet that no document has had.</summary>
    public int FindFacet(string facet)
    {
        lock (_lock)
            return _facets.GetValueOrDefault(facet, -1);
    }

    /// <summary>The number of a figure's name, given on first sight.</summary>
    public int Figure(string name)
    {
        lock (_lock)
            return _figures.TryGetValue(name, out var known) ? known : _figures[name] = _figures.Count;
    }

    /// <summary>Everything known by now; never changes.</summary>
    public Pages Read()
    {
        lock (_lock)
            return _pages ??= new Pages([.. _all.Select(x => x.Facet)], [.. _all.Select(x => x.Value)], [.. _facetNames]);
    }

    /// <summary>The facet and the name of each value, and the name of each facet.</summary>
    internal sealed record Pages(int[] FacetOf, string[] Values, string[] Facets);
}
