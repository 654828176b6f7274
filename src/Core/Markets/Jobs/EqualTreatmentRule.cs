using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Nobody is left out for nationality, belief or social standing.</summary>
public sealed partial class EqualTreatmentRule : WordingRule
{
    public override string Id => "jobs.equalTreatment";

    public override LocalText Title { get; } = new("国籍・信条・身分で人を限らない", "Nobody is left out for nationality, belief or standing");

    public override LocalText Source { get; } = new("職業安定法 第3条（均等待遇）", "Employment Security Act, Art. 3 (equal treatment)");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Exclusions();

    protected override LocalText Fix { get; } = new(
        "仕事に必要な力で書いてください。例：「日本語で接客ができる方」",
        "Say what the work needs instead, such as \"can serve guests in Japanese\".");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、国籍などで人を限る言い方です。", $"\"{found}\" leaves people out for their nationality or the like.");

    [GeneratedRegex(
        @"(日本人|日本国籍)(の方)?(のみ|限定|に限|だけ)|外国(人|籍)(の方)?(は|の応募は)?(不可|お断り|ご遠慮|NG)|(障害|障がい)(者|のある方)(は)?(不可|お断り|ご遠慮)|(独身|未婚|既婚)(者|の方)(のみ|限定|に限|歓迎)|子(ども|供)のいる方(は)?(不可|お断り|ご遠慮)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Exclusions();
}
