using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Serving alcohol after midnight is for the places where it is allowed.</summary>
public sealed partial class LateAlcoholRule : WordingRule
{
    public override string Id => "shops.lateAlcohol";

    public override LocalText Title { get; } = new("深夜にお酒を出す店は、場所と届け出を確かめる", "Serving alcohol after midnight: check the place and give notice");

    public override LocalText Source { get; } = new(
        "風営法 第33条（深夜における酒類提供飲食店営業の届出等）",
        "Entertainment Business Act, Art. 33 (notice of serving alcohol late at night)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => LateHours();

    protected override Regex? Harmless => KeptFrom();

    protected override LocalText Fix { get; } = new(
        "お酒が中心の店なら、午前0時までにするか、用途地域と届け出を警察署で確かめてください。",
        "If it is mainly a bar, close by midnight, or ask the police station about zoning and notice.");

    // A wish has no zoning yet; premises are asked only where people live.
    protected override bool Concerns(Draft draft) => draft.Side.Id == WishKind.Word
        ? draft.Details<WishDetails>().Use == PremisesUse.Restaurant
        : draft.Details<PremisesDetails>().Zoning is { } zoning && zoning.Contains("住居", StringComparison.Ordinal);

    protected override LocalText Message(string found) =>
        new($"「{found}」とあります。午前0時のあともお酒を出す店は、警察への届け出がいります。住居系の用途地域では、ふつう開けません。", $"It says \"{found}\". Bars open after midnight must notify the police and are mostly closed out of residential zones.");

    [GeneratedRegex(
        @"深夜(の)?酒類|深夜(まで|の)?(営業|開店|開け|飲)|深夜[1-5]時|(翌朝|朝)まで(の)?(営業|飲|開)|(翌|午前)\s?[1-5]時(まで|閉店)|2[5-9]時(まで|閉店)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LateHours();

    [GeneratedRegex(
        @"[^。\n]{0,20}(深夜|朝まで|午前|翌)[^。\n]{0,15}(不可|できません|できない|お断り|控え|ご?遠慮|禁止|しません|いたしません|なし|以外)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeptFrom();
}
