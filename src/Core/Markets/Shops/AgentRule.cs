using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Only a licensed agent brokers a lease.</summary>
public sealed partial class AgentRule : WordingRule
{
    public override string Id => "shops.agent";

    public override LocalText Title { get; } = new("仲介や媒介の言葉は、宅建業者がいるときに使う", "Brokering is named only where there is a licensed agent");

    public override LocalText Source { get; } = new(
        "宅地建物取引業法 第12条（無免許の営業の禁止）",
        "Real Estate Brokerage Act, Art. 12 (no business without a licence)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Brokering();

    protected override Regex? Harmless => NoFee();

    protected override LocalText Fix { get; } = new(
        "「仲介する宅建業者」に名前を書いてください。業者がいないときは、この言葉を消してください。",
        "Name the agent under \"Licensed agent\". If there is none, remove the words.");

    protected override bool Concerns(Draft draft) => draft.Details<PremisesDetails>().Agent is null;

    protected override LocalText Message(string found) =>
        new($"「{found}」とありますが、宅建業者の名前がありません。契約の仲介は、免許のある業者だけができます。", $"It says \"{found}\" but names no agent. Only a licensed agent may broker a lease.");

    [GeneratedRegex(
        @"(仲介|媒介)(手数料|料|いたします|します|契約)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brokering();

    [GeneratedRegex(
        @"(仲介|媒介)(手数料|料)(は|が|も)?、?(かかりません|不要|要りません|いりません|なし|無し|ありません|無料|ゼロ|0円|いただきません)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoFee();
}
