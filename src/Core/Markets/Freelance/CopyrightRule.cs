using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Rights are not taken without pay.</summary>
public sealed partial class CopyrightRule : WordingRule
{
    public override string Id => "freelance.copyright";

    public override LocalText Title { get; } = new("著作権を、ただで渡すよう求めない", "Rights are not asked for without pay");

    public override LocalText Source { get; } = new(
        "フリーランス法 第5条第2項第1号（不当な経済上の利益の提供要請の禁止）",
        "Freelance Act, Art. 5 (2) (i) (no demand for undue benefits)");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Transfers();

    protected override Regex? Harmless => Kept();

    protected override LocalText Fix { get; } = new(
        "権利を受け取る分も報酬に含めて、そのことを書いてください。使うだけなら、使い方と期間を書いてください。",
        "Include the rights in the fee and say so, or ask only for the use that you need.");

    protected override LocalText Message(string found) =>
        new($"「{found}」では、権利の分の報酬がありません。", $"\"{found}\" leaves the rights unpaid.");

    protected override bool Concerns(Draft draft) => !draft.Details<AssignmentDetails>().ProBono;

    [GeneratedRegex(
        @"(著作権|知的財産権|二次利用権|権利)[^。\n]{0,16}(無償|無料)(で|にて)?[^。\n]{0,8}(譲渡|移転|帰属|譲って|譲り)|(無償|無料)(で|の)[^。\n]{0,8}(著作権|知的財産権)[^。\n]{0,8}(譲渡|移転|帰属|譲)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Transfers();

    [GeneratedRegex(
        @"[^。\n]{0,40}(譲渡|移転|帰属|譲って|譲り)[^。\n]{0,10}(ません|不要|ではなく|禁止)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kept();
}
