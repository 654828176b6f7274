using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>The cost of the transfer is not taken from the fee without being agreed.</summary>
public sealed partial class TransferFeeRule : WordingRule
{
    public override string Id => "freelance.transferFee";

    public override LocalText Title { get; } = new("振込手数料を、だまって報酬から引かない", "The transfer charge is not taken from the fee");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第1項第2号（報酬の減額の禁止）",
        "Freelance Act, Art. 5 (1) (ii) (no cut of the fee)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Charges();

    protected override Regex? Harmless => NotTaken();

    protected override LocalText Fix { get; } = new(
        "「振込手数料はこちらで払います」に直すと安心です。",
        "Better say that you pay the transfer charge.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、報酬の減額とされることがあります。", $"\"{found}\" may count as a cut of the fee.");

    protected override bool Concerns(Draft draft) => !draft.Details<AssignmentDetails>().ProBono;

    [GeneratedRegex(
        @"振り?込み?手数料(は|を|も|については)?、?[^。\n]{0,10}(差し引|控除|引いて|引かせて|受注者(の|様|側)?(の|が)?ご?負担|受託者(の|様|側)?(の|が)?ご?負担|フリーランスの?(方の)?ご?負担|ご負担(くださ|いただ|を?お願い|とな))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Charges();

    [GeneratedRegex(
        @"振り?込み?手数料[^。\n]{0,20}(差し引|控除|引いて|引かせて|負担)[^。\n]{0,8}(ません|不要|ことなく|ずに)|振り?込み?手数料[^。\n]{0,8}(当社|弊社|当店|こちら|発注者|依頼者)[^。\n]{0,10}負担[^。\n]{0,6}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotTaken();
}
