using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A reason for an age limit is one only under the conditions that the law sets for it.</summary>
public sealed class AgeExceptionRule : Rule
{
    private const int Senior = 60;

    public override string Id => JobsLaw.AgeLimit;

    public override LocalText Title { get; } = new("年齢の制限は、法令の例外の条件を満たすときだけ", "An age limit only under the conditions of the law's exceptions");

    public override LocalText Source { get; } = new(JobsLaw.AgeLimitJa, JobsLaw.AgeLimitEn);

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        var details = draft.Details<OpeningDetails>();
        if (details.AgeLimit is not { Exception: { } reason } limit)
            yield break;
        if (reason is AgeException.RetirementAge or AgeException.CareerFormation or AgeException.SkillSuccession && details.Term is { Indefinite: false })
        {
            yield return Find(
                "details.ageLimit.exception",
                new("この理由で年齢を限れるのは、期間の定めのない雇用だけです。", "This reason allows a limit only without a fixed term."),
                new("契約を「期間の定めなし」にするか、年齢の制限を消してください。", "Choose \"No fixed term\", or remove the age limit."));
        }

        if (reason is AgeException.RetirementAge or AgeException.CareerFormation && limit.Min is not null)
        {
            yield return Find(
                "details.ageLimit.min",
                new("この理由では、上の年齢だけを限れます。下の年齢は限れません。", "This reason allows an upper limit only."),
                new("「何歳から」を空けてください。", "Leave \"From\" open."));
        }

        if (reason == AgeException.SeniorPromotion && limit.Min is null or < Senior)
        {
            yield return Find(
                "details.ageLimit.min",
                new($"この理由では、{Senior}歳以上の方を募ります。", $"This reason is for people of {Senior} or over."),
                new($"「何歳から」に{Senior}と書いてください。", $"Write {Senior} under \"From\"."),
                Senior);
        }
    }
}
