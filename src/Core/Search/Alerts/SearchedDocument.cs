using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>A document as searches look at it: its terms, and its text for what must stand there letter by letter.</summary>
internal sealed class SearchedDocument
{
    public SearchedDocument(SearchDocument document)
    {
        Document = document;
        string?[] parts = [document.Title, .. document.Words, document.Organization, document.Station, document.Summary, document.Body];
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
            terms.UnionWith(JapaneseAnalyzer.Default.Analyze(part ?? "").Select(x => x.Term));
        Terms = terms;
        // A folded text holds no line end, so that nothing is found across two parts.
        Text = string.Join('\n', parts.Select(x => JapaneseAnalyzer.Fold(x ?? "")));
    }

    public SearchDocument Document { get; }

    public IReadOnlySet<string> Terms { get; }

    public string Text { get; }
}
