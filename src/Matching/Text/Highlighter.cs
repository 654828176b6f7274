using System.Text;

namespace SetagayaPort.Matching.Text;

/// <summary>Shows where a text answers a query. Everything returned is safe HTML content whose only tag is <c>&lt;mark&gt;</c>.</summary>
public static class Highlighter
{
    /// <summary>The text encoded for HTML content or a quoted attribute, with no mark: what <see cref="Mark"/> gives without its tags.</summary>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new StringBuilder(text.Length + 16);
        MarkedHtml.Append(html, text);
        return html.ToString();
    }

    /// <summary>The whole text, encoded, with every answer to a wanted clause marked; answers that touch are one mark.</summary>
    public static string Mark(string text, IReadOnlyList<QueryClause> clauses)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(clauses);
        var html = new StringBuilder(text.Length + 64);
        MarkedHtml.Append(html, text, 0, text.Length, MatchedSpans.Find(text, clauses));
        return html.ToString();
    }

    /// <summary>
    /// The stretch of the text that answers most clauses, as <see cref="Mark"/> gives it. It begins at a sentence or clause where it can, and
    /// has an ellipsis (…) at each end that was cut; white space is one space.
    /// </summary>
    /// <param name="maxLength">The most UTF-16 units shown, ellipses included and tags not: 16 or more.</param>
    public static string Snippet(string text, IReadOnlyList<QueryClause> clauses, int maxLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 16);
        var line = JapaneseAnalyzer.OneSpaced(text).TrimEnd(' ');
        var spans = MatchedSpans.Find(line, clauses);
        var (start, end) = SnippetWindow.Choose(line, spans, maxLength);
        var html = new StringBuilder(maxLength + 64);
        html.Append(start > 0 ? "…" : "");
        MarkedHtml.Append(html, line, start, end, spans);
        return html.Append(end < line.Length ? "…" : "").ToString();
    }
}
