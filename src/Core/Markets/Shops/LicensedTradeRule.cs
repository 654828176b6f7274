using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A trade that needs a police licence knows where it may open.</summary>
public sealed partial class LicensedTradeRule : WordingRule
{
    public override string Id => "shops.licensedTrade";

    public override LocalText Title { get; } = new("風俗営業の許可がいる店は、開ける場所を先に確かめる", "Who needs a police licence checks first where it is granted");

    public override LocalText Source { get; } = new(
        "風営法 第3条（営業の許可）、第4条（許可の基準）",
        "Entertainment Business Act, Art. 3 (licence) and Art. 4 (where it is granted)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Licensed();

    protected override Regex? Harmless => InPassing();

    protected override LocalText Fix { get; } = new(
        "希望の場所の用途地域を調べて、警察署に相談してください。",
        "Look up the zoning of the place you want and ask the police station.");

    protected override LocalText Message(string found) =>
        new($"「{found}」には許可がいります。住居系の用途地域や、学校・病院の近くでは、許可が出ません。", $"\"{found}\" needs a licence, which is not granted in residential zones or near schools and hospitals.");

    [GeneratedRegex(
        @"キャバクラ|キャバレー|ホストクラブ|パチンコ|パチスロ|ゲームセンター|雀荘|(麻雀|マージャン)(店|荘|クラブ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Licensed();

    [GeneratedRegex(
        @"(キャバクラ|キャバレー|ホストクラブ|パチンコ|パチスロ|ゲームセンター|雀荘)(屋|店)?(の|だった|で(働|勤)|跡|より|以外|では)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPassing();
}
