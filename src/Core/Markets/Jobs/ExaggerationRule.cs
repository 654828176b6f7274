using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>An advertisement promises nothing that it cannot show.</summary>
public sealed partial class ExaggerationRule : WordingRule
{
    public override string Id => "jobs.exaggeration";

    public override LocalText Title { get; } = new("大げさな言い方をしない", "Nothing is promised that cannot be shown");

    public override LocalText Source { get; } = new(JobsLaw.AccuracyJa, JobsLaw.AccuracyEn);

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Promises();

    protected override LocalText Fix { get; } = new(
        "実際の数字や様子で書くと、安心して応募できます。",
        "Real figures and everyday scenes make people trust it.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、応募する方に大げさに聞こえます。", $"\"{found}\" sounds exaggerated.");

    [GeneratedRegex(
        @"(誰でも|だれでも)(簡単|かんたん|カンタン)|(必ず|絶対に?|確実に)(稼げ|もうか|儲か|昇給|正社員)|高収入(可能|確実|保証)|月収?\d+万円?(も)?(可能|確実|保証)|楽して|ラクして|残業(は)?一切(ありません|なし)|アットホームな職場",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promises();
}
