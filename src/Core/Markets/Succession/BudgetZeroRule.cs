using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A budget of nothing matches next to nothing.</summary>
public sealed class BudgetZeroRule : Rule
{
    public override string Id => "succession.budgetZero";

    public override LocalText Title { get; } = new("予算を0円にしない", "No budget of zero");

    public override LocalText Source { get; } = new(
        "事業承継の実務（設備や在庫の買い取り、当面の運転資金が要る）",
        "Practice of business succession: equipment, stock and running costs have to be paid");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<SuccessorDetails>() is { Budget: 0 })
        {
            yield return Find(
                "details.budget",
                new("予算が0円になっています。設備や在庫を引き継ぐにも、当面のお金が要ります。", "The budget is zero. Equipment, stock and the first months have to be paid."),
                new("借りられる見込みも入れて書いてください。融資の相談は、区の窓口でできます。", "Include what you expect to borrow. The ward advises on loans."));
        }
    }
}
