using System.Text.RegularExpressions;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>A listing without a name gives no street number, and is warned of a 丁目.</summary>
public sealed partial class AddressRule(string id, LocalText source, ReferenceData reference) : Rule
{
    // 太子堂2-17, 太子堂 2の17: only behind a town's name, since bare 10-18 may be hours.
    private readonly Regex townNumber = new(
        $@"({string.Join('|', reference.Towns.Select(x => Regex.Escape(x.Name)).Distinct(StringComparer.Ordinal))})\s*\d+\s*[-‐‑‒–—−ーの]\s*\d+",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    public override string Id => id;

    public override LocalText Title { get; } = new("名前を伏せた掲載に、番地を書かない", "No street number in a listing without a name");

    public override LocalText Source => source;

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (!draft.Side.IsNoName(draft.Listing))
            yield break;

        foreach (var text in draft.PublicTexts)
        {
            if (StreetNumber().Match(text.Text) is { Success: true } street)
                yield return Numbered(text.Path, street.Value);
            else if (townNumber.Match(text.Text) is { Success: true } town)
                yield return Numbered(text.Path, town.Value);
            else if (Block().Match(text.Text) is { Success: true } block)
                yield return Near(text.Path, block.Value);
        }
    }

    private Finding Numbered(string path, string found) => Find(
        path,
        new($"番地が書かれています（{found}）。場所がひとつに決まってしまいます。", $"It contains a street number ({found}), which leads to one place."),
        new("番地を消して、「玉川地域」のような広い言い方にしてください。", "Remove the number and name only the wider area."));

    private Finding Near(string path, string found) => Warn(
        path,
        new($"丁目が書かれています（{found}）。業種と合わせると、どのお店か分かることがあります。", $"It names a block of the town ({found}). Together with the trade it may tell which shop it is."),
        new("「玉川地域」のような広い言い方をおすすめします。", "We suggest naming only the wider area."));

    [GeneratedRegex(@"([\d一二三四五六七八九十]+\s*丁目\s*[\d一二三四五六七八九十]+)|(\d+\s*番地)|(\d+\s*番\s*\d+\s*号)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StreetNumber();

    [GeneratedRegex(@"[\d一二三四五六七八九十]+\s*丁目", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
