using System.Net;
using System.Text.RegularExpressions;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>The words of a mail that was written as a page, without what it quotes.</summary>
internal static partial class PageText
{
    public static string Of(string html)
    {
        var text = Hidden().Replace(html, "");
        text = Quoted().Replace(text, "");
        text = Space().Replace(text, " ");
        text = LineEnd().Replace(text, "\n");
        text = Tag().Replace(text, "");
        return WebUtility.HtmlDecode(text).Replace('\u00a0', ' ');
    }

    [GeneratedRegex(@"<!--.*?-->|<(?<tag>head|style|script|title)\b.*?</\k<tag>\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    /// <summary>What Gmail, Yahoo!, Outlook and Apple put what they quote into; it ends the mail, or is at most followed by a signature.</summary>
    [GeneratedRegex("""<(blockquote\b|div[^>]*\b(class="?[^">]*\b(gmail_quote|yahoo_quoted|moz-cite-prefix)\b|id="?(appendonsend|divRplyFwdMsg)\b)).*$""", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|tr|h[1-6])\s*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
