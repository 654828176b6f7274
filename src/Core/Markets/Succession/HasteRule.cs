using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Haste weakens an owner in the talks and frightens those who would come slowly.</summary>
public sealed partial class HasteRule : WordingRule
{
    public override string Id => "succession.haste";

    public override LocalText Title { get; } = new("売り急ぐ言い方をしない", "No words of haste");

    public override LocalText Source { get; } = new(
        "事業承継の実務（売り急ぐと、条件が不利になりやすい）",
        "Practice of business succession: haste weakens the seller");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Hurry();

    protected override Regex? Harmless => Wares();

    protected override LocalText Fix { get; } = new(
        "「できれば半年のうちに」のように、時期で書くことをおすすめします。",
        "We suggest naming a time, such as within half a year if possible.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、急いでいることが強く伝わり、条件の話し合いで不利になることがあります。", $"\"{found}\" shows great haste and may weaken you in the talks.");

    [GeneratedRegex(
        @"急募|早い者勝ち|(今すぐ|いますぐ|すぐにでも|一日も早く|大至急|至急)(に)?、?(売|手放し|処分|買って|買い取って)|(売り|譲り)急|投げ売り|叩き売り|たたき売り|(格安|激安|破格)(で|に)?(譲|売|お譲り|手放)|(値段|価格|金額)は、?いくらでも|先着順で(お?話|面談|相談|決め)|売れなければ(廃業|閉店)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hurry();

    [GeneratedRegex(
        @"(商品|品|品物|パン|セール|限定)[^。、]{0,10}(早い者勝ち|急募)|急募の(貼り紙|張り紙|広告|ちらし|チラシ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wares();
}
