using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Freelancers promise what they can show.</summary>
public sealed partial class PromiseRule : WordingRule
{
    public override string Id => "freelance.promise";

    public override LocalText Title { get; } = new("「必ず」「100%」と約束しない", "No promise of certain success");

    public override LocalText Source { get; } = new(
        "景品表示法 第5条第1号（優良誤認表示の禁止）",
        "Act against Unjustifiable Premiums and Misleading Representations, Art. 5 (i)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Promises();

    protected override Regex? Harmless => Modest();

    protected override LocalText Fix { get; } = new(
        "これまでの仕事の数や、実際にあったことを書いてください。例：「申請を20件手伝いました」",
        "Tell what you have done, such as twenty applications.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、守れない約束に聞こえます。", $"\"{found}\" sounds like a promise that nobody can keep.");

    [GeneratedRegex(
        @"(必ず|絶対に?|確実に|100%|百パーセント)、?[^。\n、]{0,8}(売れ(る|ます)|儲か|もうか|集客でき|採択され|採択でき|合格(し|でき|させ)|上位表示|成功(し|させ)|成果(が|を)|結果(が出|を出)|稼げ|売上(が|を)|治り|通ります)|(成果|効果|満足度|顧客満足度?|採択率|合格率|成功率|的中率)(は|が|を)?\s?100%|業界(No\.?\s?1|ナンバーワン|1位|一位)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promises();

    [GeneratedRegex(
        @"[^。\n]{0,30}(必ず|絶対に?|確実に|100%)[^。\n]{0,24}(とは(限り|言え|いえ|申し)|わけでは|(約束|保証)(は|まで)?(でき|いたし|し)ませ|ことはできませ)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Modest();
}
