using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Contacts;

/// <summary>
/// Mail addresses, links, telephone numbers and IDs of message services in a text, however wide, spelled or spaced they are written.
/// How well is measured against a list of positives and negatives in the tests.
/// </summary>
public static partial class ContactData
{
    private const int MinimumDigits = 10;
    private const int MaximumDigits = 11;

    private const string Gap = @"[\s()\[\]・.\-‐‑‒–—―−ーのノ]{0,3}";

    /// <summary>All of them, with what stands in the text.</summary>
    public static IEnumerable<(LocalText What, string Found)> Of(string text) => Find(text).Select(x => (x.Kind.Name, text.Substring(x.Start, x.Length)));

    /// <summary>Without links: a portfolio or a company's page may be public.</summary>
    public static IEnumerable<(LocalText What, string Found)> Personal(string text) =>
        Find(text).Where(x => x.Kind != ContactKind.Link).Select(x => (x.Kind.Name, text.Substring(x.Start, x.Length)));

    /// <summary>In the order of the text, not overlapping: what begins first counts, of two the longer.</summary>
    public static IReadOnlyList<ContactSpan> Find(string text)
    {
        var plain = ContactText.Plain(text);
        var digits = ContactText.WithDigits(text);
        var found = Mail().Matches(plain.Value).Select(x => plain.Span(ContactKind.Mail, x.Index, x.Length))
            .Concat(SpelledMail().Matches(plain.Value).Select(x => plain.Span(ContactKind.Mail, x.Index, x.Length)))
            .Concat(Link().Matches(plain.Value).Select(x => plain.Span(ContactKind.Link, x.Index, x.Length)))
            .Concat(Account().Matches(plain.Value).Select(x => x.Groups["id"]).Select(x => plain.Span(ContactKind.Account, x.Index, x.Length)))
            .Concat(Phone().Matches(digits.Value).Where(IsPhone).Select(x => digits.Span(ContactKind.Phone, x.Index, x.Length)));
        var kept = new List<ContactSpan>();
        foreach (var span in found.OrderBy(x => x.Start).ThenByDescending(x => x.Length))
        {
            if (kept.Count == 0 || span.Start >= kept[^1].End)
                kept.Add(span);
        }

        return kept;
    }

    private static bool IsPhone(Match match) =>
        match.Value.StartsWith('+')
        || (match.Value.Count(char.IsAsciiDigit) is >= MinimumDigits and <= MaximumDigits && match.Value.Any(x => x is >= '1' and <= '9'));

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mail();

    // taro アットマーク example ドット jp, taro(at)example.jp, taro★example.jp, taro at example dot com
    [GeneratedRegex(
        @"[a-z0-9._+-]{2,}\s*([(\[<]\s*(at|アット|アットマーク)\s*[)\]>]|アット(マーク)?|[★☆]|\bat\b(?=\s+[a-z0-9-]+\s+dot\b))\s*[a-z0-9-]+(\s*(\.|[(\[<]\s*(dot|ドット)\s*[)\]>]|ドット|\bdot\b)\s*[a-z0-9-]{2,})+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex SpelledMail();

    // With its scheme or www, or a bare name under an ending in use; small letters, and not the names of .NET.
    [GeneratedRegex(
        @"(h?ttps?://|HTTPS?://|www\.)[A-Za-z0-9._~:/?#\[\]@!$&'*+,;=%-]+|(?<![A-Za-z0-9.@_-])(?!(asp|ado|vb)\.net\b)[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.(com|jp|net|org|info|biz|me|ly|co|io|app|dev|tokyo|shop|site|xyz)(?![A-Za-z0-9_-])(/[A-Za-z0-9._~:/?#@!$&'*+,;=%-]*)?",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Link();

    // LINE ID: tofu_shop, ラインのIDは tofu-shop です, インスタ @tofu.shop
    [GeneratedRegex(
        @"(?<![ァ-ヶーA-Za-z])((LINE|ライン|カカオ|WeChat|Skype|スカイプ|インスタ(グラム)?|Instagram)\s*(の)?\s*(ID|アカウント)\s*(は|が|[:=])?\s*@?|(インスタ(グラム)?|Instagram|Twitter|ツイッター|LINE|ライン)\s*(は|[:=])?\s*@)(?<id>[a-z0-9][a-z0-9_.-]{2,})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Account();

    // 03-1234-5678, 0312345678, (03) 1234 5678, 090の1234の5678, +81 90 1234 5678
    [GeneratedRegex(
        @"(?<![\d.]|\d[-‐‑‒–—―−])(\(?0\d{1,4}" + Gap + @"\d{1,4}" + Gap + @"\d{3,4}|\+\s?81" + Gap + @"(\(0\))?" + Gap + @"[1-9]\d{0,3}" + Gap + @"\d{1,4}" + Gap + @"\d{3,4})(?!\d|[-‐‑‒–—―−]\d)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Phone();
}
