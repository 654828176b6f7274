using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Furnished premises say what they were.</summary>
public sealed class FormerUseRule : Rule
{
    public override string Id => "shops.formerUse";

    public override LocalText Title { get; } = new("居抜きは、前の業態を書く", "Furnished premises say what they were");

    public override LocalText Source { get; } = new(
        "居抜きの取引の慣行（大家さん・前の借り主・新しい借り主の三者の合意）",
        "Practice of furnished premises (居抜き): owner, leaving tenant and newcomer agree");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is { FitOut: FitOut.Furnished, FormerUse: null })
        {
            yield return Find(
                "details.formerUse",
                new("居抜きですが、前に何の店だったかがまだありません。残る設備が使えるか、分かりません。", "It is furnished, but what it was is missing, so nobody knows whether the equipment fits."),
                new("「前の業態」を書いてください。設備をゆずるときは、大家さんと前の借り主の同意も取っておきます。", "Fill in \"Former use\". Where equipment is handed over, owner and leaving tenant must agree."));
        }
    }
}
