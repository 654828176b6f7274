using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A deposit stays within what is usual.</summary>
public sealed class DepositRule : Rule
{
    private const int MostMonths = 12;

    public override string Id => "shops.deposit";

    public override LocalText Title { get; } = new("保証金は、家賃の12か月分までが目安", "A deposit is within twelve months' rent");

    public override LocalText Source { get; } = new(
        "店舗の賃貸の慣行（民法 第622条の2 敷金）",
        "Practice of shop leases (Civil Code, Art. 622-2, deposits)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is { Rent: { } rent and > 0, Deposit: { } deposit } && deposit > (long)MostMonths * rent)
        {
            yield return Find(
                "details.deposit",
                new($"保証金が、家賃の{deposit / rent}か月分あります。{MostMonths}か月分を超えると、借りる人がとても少なくなります。", $"The deposit is {deposit / rent} months' rent. Beyond {MostMonths}, few people can take the place."),
                new("けたの間違いがないか、確かめてください。合っていれば、減らせないか考えてみてください。", "Check the number of digits. If it is right, consider lowering it."));
        }
    }
}
