using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Wording;

/// <summary>Mail addresses, links and telephone numbers in a text that is in NFKC.</summary>
internal static partial class ContactData
{
    private const int MinimumDigits = 10;
    private const int MaximumDigits = 11;

    private static readonly LocalText MailName = new("メールアドレス", "mail address");
    private static readonly LocalText LinkName = new("リンク", "link");
    private static readonly LocalText PhoneName = new("電話番号", "telephone number");

    public static IEnumerable<(LocalText What, string Found)> Of(string text) => [.. Personal(text), .. Link().Matches(text).Select(x => (LinkName, x.Value))];

    /// <summary>Without links: a portfolio or a company's page may be public.</summary>
    public static IEnumerable<(LocalText What, string Found)> Personal(string text) =>
    [
        .. Mail().Matches(text).Select(x => (MailName, x.Value)),
        .. Phone().Matches(text).Where(x => x.Value.Count(char.IsAsciiDigit) is >= MinimumDigits and <= MaximumDigits).Select(x => (PhoneName, x.Value)),
    ];

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(https?://|www\.)[^\s)]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    // 03-1234-5678, 0312345678, (03) 1234 5678, 090ー1234ー5678
    [GeneratedRegex(@"(?<!\d)0\d{1,4}[\s()\-‐‑‒–—−ー]{0,2}\d{1,4}[\s()\-‐‑‒–—−ー]{0,2}\d{3,4}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();
}
