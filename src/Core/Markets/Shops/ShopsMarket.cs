using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises that stand empty, and the people who would open something in them.</summary>
public sealed class ShopsMarket(ReferenceData reference) : Market
{
    public const string Word = "shops";

    internal const string ContactRule = "shops.contact";

    public override string Id => Word;

    public override LocalText Name { get; } = new("空き店舗", "Vacant premises");

    public override LocalText Lead { get; } = new(
        "空いている店や事務所と、ひらきたい人を。場所を見せずに、相手だけを探すこともできます。",
        "Empty shops and offices meet people with plans. Owners may also look for tenants without showing the place.");

    public override IReadOnlyList<ListingKind> Sides { get; } = [new PremisesKind(reference), new WishKind(reference)];

    public override IReadOnlyList<MarketModel> Models { get; } = [ShopsModel.Create()];

    protected override IReadOnlyDictionary<string, LocalText> Topics { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["use"] = new("用途", "use"),
        ["rent"] = new("家賃", "rent"),
        ["space"] = new("広さ", "floor area"),
        ["heavyCooking"] = new("重飲食", "heavy cooking"),
        ["area"] = new("地域", "area"),
        ["station"] = new("駅", "station"),
        ["fitOut"] = new("内装", "fit-out"),
        ["trade"] = new("お店の種類", "trade"),
        ["opening"] = new("時期", "opening"),
        ["trial"] = new("お試し出店", "trial use"),
        ["text"] = new("文章", "text"),
    };

    public override LocalText? Label(string set, string code) => (set, code) switch
    {
        ("heavyCooking", Profile.Yes) => new("できる", "allowed"),
        ("trialWanted", Profile.Yes) => new("できる", "possible"),
        ("trade", _) => Trades.Label(code),
        _ => base.Label(set, code),
    };
}
