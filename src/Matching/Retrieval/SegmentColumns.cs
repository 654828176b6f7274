using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>Gathers what is known of each document beside its postings.</summary>
internal sealed class SegmentColumns
{
    private readonly List<Guid> _ids = [];
    private readonly List<string> _texts = [];
    private readonly List<ushort> _lengths = [];
    private readonly List<int> _valueStarts = [0];
    private readonly List<int> _values = [];
    private readonly List<int> _figureStarts = [0];
    private readonly List<Segment.Figure> _figures = [];
    private readonly List<double> _latitudes = [];
    private readonly List<double> _longitudes = [];
    private readonly List<long> _published = [];
    private readonly List<float> _completeness = [];
    private readonly List<bool> _restricted = [];

    public int Count => _ids.Count;

    /// <param name="lengths">Terms in each field.</param>
    public void Add(RetrievalDocument document, ReadOnlySpan<ushort> lengths, ValueBook book)
    {
        _ids.Add(document.Id);
        _texts.Add(string.Join('\n', document.Texts.OrderBy(x => x.Key).Select(x => JapaneseAnalyzer.Fold(x.Value))));
        _lengths.AddRange(lengths);
        foreach (var (facet, values) in document.Facets)
            foreach (var value in values.Distinct(StringComparer.Ordinal))
                _values.Add(book.Value(facet, value));
        foreach (var (name, value) in document.Numbers)
            _figures.Add(new Segment.Figure(book.Figure(name), value));
        _latitudes.Add(document.Place?.Latitude ?? double.NaN);
        _longitudes.Add(document.Place?.Longitude ?? double.NaN);
        _published.Add(document.PublishedAt.UtcTicks);
        _completeness.Add((float)Math.Clamp(document.Completeness, 0, 1));
        _restricted.Add(document.IsRestricted);
        Close();
    }

    /// <summary>Takes a document over from another segment.</summary>
    public void Take(Segment from, int document)
    {
        _ids.Add(from.Ids[document]);
        _texts.Add(from.Texts[document]);
        _lengths.AddRange(from.Lengths.AsSpan(document * Frequencies.Fields, Frequencies.Fields));
        _values.AddRange(from.ValuesOf(document));
        _figures.AddRange(from.FiguresOf(document));
        _latitudes.Add(from.Latitudes[document]);
        _longitudes.Add(from.Longitudes[document]);
        _published.Add(from.Published[document]);
        _completeness.Add(from.Completeness[document]);
        _restricted.Add(from.Restricted[document]);
        Close();
    }

    public Segment With(Postings postings) => new()
    {
        Postings = postings,
        Ids = [.. _ids],
        Texts = [.. _texts],
        Lengths = [.. _lengths],
        ValueStarts = [.. _valueStarts],
        Values = [.. _values],
        FigureStarts = [.. _figureStarts],
        Figures = [.. _figures],
        Latitudes = [.. _latitudes],
        Longitudes = [.. _longitudes],
        Published = [.. _published],
        Completeness = [.. _completeness],
        Restricted = [.. _restricted],
    };

    private void Close()
    {
        _valueStarts.Add(_values.Count);
        _figureStarts.Add(_figures.Count);
    }
}
