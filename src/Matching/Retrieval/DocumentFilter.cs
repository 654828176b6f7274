using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>A query's conditions beside its words.</summary>
internal sealed class DocumentFilter
{
    /// <summary>No facet would let the document pass.</summary>
    public const int Out = -2;

    /// <summary>All conditions are met.</summary>
    public const int In = -1;

    private const int MostFacets = 64;

    private readonly RetrievalQuery _query;
    private readonly int[] _facets;
    private readonly ulong[] _marks;
    private readonly ulong _all;
    private readonly (int Name, double Min, double Max)[] _figures;

    /// <exception cref="ArgumentException">The query filters by more than 64 facets.</exception>
    public DocumentFilter(RetrievalQuery query, ValueBook book, int values)
    {
        _query = query;
        var facets = query.Facets.Where(x => x.Value.Count > 0).ToList();
        if (facets.Count > MostFacets)
            throw new ArgumentException("A query can filter by 64 facets at most.", nameof(query));
        _facets = [.. facets.Select(x => book.FindFacet(x.Key))];
        _marks = new ulong[values];
        for (var i = 0; i < facets.Count; i++)
        {
            _all |= 1ul << i;
            foreach (var value in facets[i].Value)
                if (book.Find(facets[i].Key, value) is var number and >= 0 && number < values)
                    _marks[number] |= 1ul << i;
        }
        _figures = [.. query.Numbers.Select(x => (book.Figure(x.Key), x.Value.Min ?? double.NegativeInfinity, x.Value.Max ?? double.PositiveInfinity))];
    }

    /// <summary><see cref="In"/>, <see cref="Out"/>, or the number of the one facet that keeps the document out.</summary>
    public int Judge(Segment segment, int document, out double distance)
    {
        distance = double.NaN;
        if (segment.Restricted[document] && !_query.IncludesRestricted)
            return Out;
        var missed = _all;
        if (missed != 0)
        {
            foreach (var value in segment.ValuesOf(document))
                if (value < _marks.Length)
                    missed &= ~_marks[value];
            if ((missed & missed - 1) != 0)
                return Out;
        }
        if (_figures.Length > 0 && !HasFigures(segment.FiguresOf(document)) || !IsNear(segment, document, ref distance))
            return Out;
        return missed == 0 ? In : _facets[System.Numerics.BitOperations.TrailingZeroCount(missed)] is var facet and >= 0 ? facet : Out;
    }

    private bool HasFigures(ReadOnlySpan<Segment.Figure> figures)
    {
        foreach (var (name, min, max) in _figures)
        {
            var isMet = false;
            foreach (var figure in figures)
                isMet |= figure.Name == name && figure.Value >= min && figure.Value <= max;
            if (!isMet)
                return false;
        }
        return true;
    }

    private bool IsNear(Segment segment, int document, ref double distance)
    {
        if (_query.Near is not { } near)
            return true;
        distance = GreatCircle.Metres(near, new GeoPoint(segment.Latitudes[document], segment.Longitudes[document]));
        return _query.RadiusMetres is not { } radius || distance <= radius;
    }
}
