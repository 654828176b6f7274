using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>A listing without a name gives no telephone number, mail address or link.</summary>
public sealed partial class ContactRule(string id, LocalText source) : Rule
{
    private const int MinimumDigits = 10;
    private const int MaximumDigits = 11;

    public override string Id => id;

    public override LocalText Source => source;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (!draft.Side.IsNoName(draft.Listing))
            yield break;

        foreach (var text in PublicText.Of(draft))
        {
            foreach (var (what, found) in Contacts(text.Text))
            {
                yield return Block(
                    text.Path,
                    new($"{what.Ja}が書かれています（{found}）。名前を伏せた掲載では、だれかが分かってしまいます。", $"It contains a {what.En} ({found}), which tells who you are in a listing without a name."),
                    new($"{what.Ja}を消してください。やりとりは、このサイトのメッセージでできます。", $"Remove the {what.En}. You can write to each other through the messages here."));
            }
        }
    }

    private static IEnumerable<(LocalText What, string Found)> Contacts(string text)
    {
        foreach (var match in Mail().Matches(text).Select(x => x.Value))
            yield return (new("メールアドレス", "mail address"), match);
        foreach (var match in Link().Matches(text).Select(x => x.Value))
            yield return (new("リンク", "link"), match);
        foreach (var match in Phone().Matches(text).Select(x => x.Value).Where(x => x.Count(char.IsAsciiDigit) is >= MinimumDigits and <= MaximumDigits))
            yield return (new("電話番号", "telephone number"), match);
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(https?://|www\.)[^\s)]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    // 03-1234-5678, 0312345678, (03) 1234 5678, 090ー1234ー5678
    [GeneratedRegex(@"(?<!\d)0\d{1,4}[\s()\-‐‑‒–—−ー]{0,2}\d{1,4}[\s()\-‐‑‒–—−ー]{0,2}\d{3,4}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phone();
}
