using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises for heavy cooking say what gas or electricity there is.</summary>
public sealed class HeavyCookingRule : Rule
{
    public override string Id => "shops.heavyCooking";

    public override LocalText Title { get; } = new("重飲食ができる場所は、ガスか電気の容量を書く", "Where heavy cooking is allowed, gas or power is given");

    public override LocalText Source { get; } = new(
        "飲食店の物件の慣行（設備の容量を先に伝える）",
        "Practice of restaurant premises: capacities are told beforehand");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>() is { HeavyCooking: true, Gas: null, Power: null })
        {
            yield return Find(
                "details.gas",
                new("重飲食ができるとありますが、ガスと電気の容量がまだありません。厨房をつくれるか、分かりません。", "Heavy cooking is allowed, but neither gas nor power is given, so nobody can plan a kitchen."),
                new("「ガス」か「電気」に、分かる範囲で書いてください。例：都市ガス 16号、動力あり", "Give gas or power as far as you know, such as town gas No. 16 or three-phase supply."));
        }
    }
}
