using System.Text;

namespace SetagayaPort.Matching.Text;

/// <summary>Encodes text for HTML content and attributes: the five characters that matter, and nothing else, so that Japanese stays readable.</summary>
internal static class MarkedHtml
{
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                html.Append(c).Append(text[++i]);
            else
                Append(html, c);
        }
    }

    /// <summary>Writes the text from <paramref name="start"/> to <paramref name="end"/>, marking what of the spans lies inside.</summary>
    public static void Append(StringBuilder html, string text, int start, int end, List<MatchedSpans.Span> spans)
    {
        var at = start;
        for (var i = 0; i < spans.Count;)
        {
            var (from, to) = (Math.Max(spans[i].Start, at), spans[i].End);
            for (i++; i < spans.Count && spans[i].Start <= to; i++)
                to = Math.Max(to, spans[i].End);
            to = Math.Min(to, end);
            if (from >= to)
                continue;
            Append(html, text.AsSpan(at, from - at));
            html.Append("<mark>");
            Append(html, text.AsSpan(from, to - from));
            html.Append("</mark>");
            at = to;
        }
        Append(html, text.AsSpan(at, end - at));
    }

    // NUL and lone surrogates have no place in HTML.
    private static void Append(StringBuilder html, char c) => _ = c switch
    {
        '&' => html.Append("&amp;"),
        '<' => html.Append("&lt;"),
        '>' => html.Append("&gt;"),
        '"' => html.Append("&quot;"),
        '\'' => html.Append("&#39;"),
        '\0' => html.Append('\ufffd'),
        _ => html.Append(char.IsSurrogate(c) ? '\ufffd' : c),
    };
}
