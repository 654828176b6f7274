using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Key money stays within what is usual.</summary>
public sealed class KeyMoneyRule : Rule
{
    private const int MostMonths = 6;

    public override string Id => "shops.keyMoney";

    public override LocalText Title { get; } = new("礼金は、家賃の6か月分までが目安", "Key money is within six months' rent");

    public override LocalText Source { get; } = new(
        "店舗の賃貸の慣行（返さないお金は、わけを話せる額にする）",
        "Practice of shop leases: what is not returned can be explained");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is { Rent: { } rent and > 0, KeyMoney: { } paid } && paid > (long)MostMonths * rent)
        {
            yield return Find(
                "details.keyMoney",
                new($"礼金が、家賃の{paid / rent}か月分あります。返さないお金としては、とても高い額です。", $"The key money is {paid / rent} months' rent, very much for a sum that is not returned."),
                new("けたの間違いがないか、保証金と取り違えていないか、確かめてください。", "Check the number of digits, and that it is not the deposit."));
        }
    }
}
