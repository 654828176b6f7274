using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Produce is called organic only with its certification.</summary>
public sealed partial class OrganicClaimsRule : WordingRule
{
    public override string Id => "collaboration.organicClaims";

    public override LocalText Title { get; } = new("「有機」「オーガニック」と書く作物には、認証がいる", "Produce is called organic only with its certification");

    public override LocalText Source { get; } = new(
        "日本農林規格等に関する法律（JAS法）の有機表示の決まり",
        "Act on Japanese Agricultural Standards (JAS), rules on the word organic");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Organic();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "認証があれば「有機JAS認証」と書き添えてください。なければ「農薬を使わずに育てた」のように、したことを書きます。",
        "Add \"organic JAS certified\" if it is; otherwise say what you do, such as growing it without pesticides.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。認証のない作物を、有機やオーガニックと呼ぶことはできません。", $"It says \"{found}\". Only certified produce may be called organic.");

    [GeneratedRegex(
        @"(有機|オーガニック)(栽培)?の?(野菜|米|大豆|小麦|果物|農産物|食品|茶|ぶどう|ブドウ|トマト|にんじん|人参|大根|いちご|ブルーベリー|ジャム|ベビーフード)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Organic();

    [GeneratedRegex(
        @"(JAS|認証|認定)[^。\n]{0,20}(有機|オーガニック)(栽培)?の?\w{1,6}|(有機|オーガニック)(栽培)?の?(野菜|米|大豆|小麦|果物|農産物|食品|茶|ぶどう|ブドウ|トマト|にんじん|人参|大根|いちご|ブルーベリー|ジャム|ベビーフード)[^。\n]{0,20}(JAS|認証|認定|に関心|を学|の勉強|を仕入れ|を使いた|を探|を求|とは(書|名乗))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
