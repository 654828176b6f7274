using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Words limit no age; who may name one says so in the field for it, with the reason.</summary>
public sealed partial class AgeWordsRule : WordingRule
{
    public override string Id => "jobs.ageWords";

    public override LocalText Title { get; } = new("文章で年齢を限らない", "Words limit no age");

    public override LocalText Source { get; } = new(JobsLaw.AgeLimitJa, JobsLaw.AgeLimitEn);

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Limits();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "年齢の言葉を消してください。法令の例外に当たるときは、「年齢の制限」に理由と一緒に書きます。",
        "Remove the age. If the law allows a limit, give it with its reason under \"Age limit\".");

    // With a lawful reason the text may repeat the limit.
    protected override bool Concerns(Draft draft) => draft.Details<OpeningDetails>().AgeLimit?.Exception is null;

    protected override LocalText Message(string found) =>
        new($"「{found}」は、年齢で人を限る言い方です。", $"\"{found}\" limits people by their age.");

    [GeneratedRegex(
        @"\d{2}(代|歳)?[~〜～\-から]{1,2}\d{2}(代|歳)(まで)?の?(方|人|男性|女性)?(のみ|限定|歓迎|募集|に限|を?募集)?|\d{2}歳(まで|以下|未満)|\d{2}代(の(方|人))?(のみ|限定|歓迎|活躍中|中心の募集|に限)|若い方(のみ|限定|歓迎|を?募集)|若手(のみ|限定|募集|歓迎)|若年者(のみ|限定)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limits();

    [GeneratedRegex(
        @"\d{2}(代|歳)?[~〜～\-から]{0,2}(\d{2})?(代|歳)(まで)?(が中心)?の?(お客|利用者|入居者|女性向け|男性向け|向け|こども|子ども|生徒)|定年\D{0,4}\d{2}歳(まで)?|\d{2}歳(まで|以下)の(再雇用|継続雇用|こども|子ども|お子|生徒|児童)|\d{2}歳まで(は|も)?(の再雇用|働け|勤め|雇用)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
