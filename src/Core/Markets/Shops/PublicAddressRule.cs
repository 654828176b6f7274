using System.Text.RegularExpressions;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Open premises name their town, never the street number; without a name <see cref="NoName.AddressRule"/> is stricter.</summary>
/// <param name="reference">The ward's towns.</param>
public sealed partial class PublicAddressRule(ReferenceData reference) : Rule
{
    // 経堂2-17, 経堂 2の17; 経堂10-18時 are hours.
    private readonly Regex townNumber = new(
        $@"({string.Join('|', reference.Towns.Select(x => Regex.Escape(x.Name)).Distinct(StringComparer.Ordinal))})\s?\d{{1,2}}\s?[-‐‑‒–—−ーの]\s?\d{{1,3}}(?![\d時分人坪㎡年月日:])",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    public override string Id => "shops.address";

    public override LocalText Title { get; } = new("見える文章に、番地を書かない", "No street number in a public text");

    public override LocalText Source { get; } = new("このサイトの約束（所在地は、だれにでも見せません）", "Practice of this site: the address is not shown to everybody");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft) =>
        from text in draft.Side.IsNoName(draft.Listing) ? [] : draft.PublicTexts
        let found = Number(text.Text)
        where found.Success
        select Find(
            text.Path,
            new($"番地が書かれています（{found.Value}）。大家さんの家や、空いている建物が、だれにでも分かってしまいます。", $"It contains a street number ({found.Value}), which leads everybody to the owner or an empty house."),
            new("番地を消して、「経堂駅の近く」のように書いてください。くわしい場所は「所在地」に書くと、だれにも見えません。", "Remove it and write, say, \"near Kyodo Station\". The confidential \"Address\" is the place for it."));

    private Match Number(string text) => StreetNumber().Match(text) is { Success: true } street ? street : townNumber.Match(text);

    [GeneratedRegex(
        @"[\d一二三四五六七八九十]\s?丁目\s?\d+(?![\d分軒人件店つ年月時:])|\d+\s?番地|\d+\s?番\s?\d+\s?号|\p{IsCJKUnifiedIdeographs}\s?\d{1,2}[-‐‑‒–—−ー]\d{1,3}[-‐‑‒–—−ー]\d{1,3}(?![\d-])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StreetNumber();
}
