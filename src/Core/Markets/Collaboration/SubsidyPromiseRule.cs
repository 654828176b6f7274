using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Nobody is promised that a subsidy will be granted.</summary>
public sealed partial class SubsidyPromiseRule : WordingRule
{
    public override string Id => "collaboration.subsidyPromise";

    public override LocalText Title { get; } = new("補助金が必ずもらえると書かない", "No promise that a subsidy will be granted");

    public override LocalText Source { get; } = new(
        "景品表示法 第5条、補助金の申請支援についての注意の呼びかけ（中小企業庁）",
        "Act against Unjustifiable Premiums and Misleading Representations, Art. 5; warnings of the SME Agency on help with subsidies");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => SurePromises();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「申請の手伝いができます」のように、することを書いてください。",
        "Say what you do, such as helping with the application.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、補助金がもらえると約束する言い方です。決めるのは国や区です。", $"\"{found}\" promises a subsidy, which only the state or the ward can grant.");

    [GeneratedRegex(
        @"(補助金|助成金|給付金)[^。、\n]{0,6}(必ず|確実に|絶対に?|誰でも|だれでも)(もらえ|受け取れ|受けられ|採択|通り|出)|(必ず|確実に|絶対に?|誰でも|だれでも)[^。、\n]{0,6}(補助金|助成金|給付金)[^。、\n]{0,4}(もらえ|受け取れ|受けられ|採択|通り)|採択率\s*100%|採択を?(保証|お約束|確約)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SurePromises();

    [GeneratedRegex(
        @"(補助金|助成金|給付金|採択|必ず|確実に|絶対に?|誰でも|だれでも)[^。\n]{0,25}(とは限|わけでは|ものでは|保証(は|し)[^。\n]{0,4}ません(?!か)|約束(は|し)[^。\n]{0,4}ません(?!か)|でき(ません(?!か)|ない))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
