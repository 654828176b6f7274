using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A contract with an end says when it ends and on what its renewal depends.</summary>
public sealed class FixedTermRule : Rule
{
    public override string Id => JobsLaw.Terms;

    public override LocalText Title { get; } = new("期間を決めて雇うときは、終わりの日と更新の決め方を書く", "A fixed term says when it ends and on what its renewal depends");

    public override LocalText Source { get; } = new(JobsLaw.TermsJa, JobsLaw.TermsEn);

    public override Severity Severity => Severity.Block;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<OpeningDetails>().Term is not { Indefinite: false } term)
            yield break;
        if (term.Until is null)
        {
            yield return Find(
                "details.term.until",
                new("契約がいつまでかが、まだありません。", "The last day of the contract is missing."),
                new("終わりの日を書くか、「期間の定めなし」を選んでください。", "Give the last day, or choose \"No fixed term\"."));
        }

        if (term.RenewalCriteria is null)
        {
            yield return Find(
                "details.term.renewalCriteria",
                new("契約の更新の決め方が、まだありません。", "What the renewal depends on is missing."),
                new("更新することがあるか、何で決めるか、期間や回数の上限を書いてください。", "Say whether it can be renewed, how that is decided, and any limit."));
        }
    }
}
