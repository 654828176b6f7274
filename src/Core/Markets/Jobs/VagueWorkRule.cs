using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Work and workplace can be pictured: "as the company decides" states no terms.</summary>
public sealed partial class VagueWorkRule : Rule
{
    private static readonly string[] Paths = ["details.duties", "details.workplace"];

    public override string Id => "jobs.vague";

    public override LocalText Title { get; } = new("仕事の内容と場所は、目に浮かぶように書く", "Work and workplace can be pictured");

    public override LocalText Source { get; } = new(JobsLaw.TermsJa, JobsLaw.TermsEn);

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft) =>
        from text in draft.PublicTexts
        where Paths.Contains(text.Path, StringComparer.Ordinal) && Vague().IsMatch(text.Text)
        select Find(
            text.Path,
            new("これだけでは、どんな仕事か、どこで働くかが分かりません。", "This does not tell what the work is, or where."),
            new("はじめに就く仕事と場所を、具体的に書いてください。", "Say concretely what the work is at first, and where."));

    [GeneratedRegex(@"^\s*((会社|当社|弊社)の?(指定|指示)(する|した)?(場所|業務|ところ)?(による)?|都内各所|区内各所|各現場|応相談|面接(時|で)(に)?(説明|お知らせ|相談)(します)?|業務全般|雑務全般|その他)[。.]?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();
}
