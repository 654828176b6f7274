using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Businesses to hand over, and the people who would carry them on.</summary>
public sealed class SuccessionMarket(ReferenceData reference) : Market
{
    public const string Word = "succession";

    public override string Id => Word;

    public override LocalText Name { get; } = new("事業承継", "Succession");

    public override LocalText Lead { get; } = new(
        "続いてきた仕事を、次の人へ。名前を伏せたまま、引き継ぐ人を探せます。",
        "Hand on what has lasted. Owners can look for a successor without giving their name.");

    public override IReadOnlyList<ListingKind> Sides { get; } = [new BusinessKind(reference), new SuccessorKind(reference)];

    public override IReadOnlyList<MarketModel> Models { get; } = [SuccessionModels.Successors, SuccessionModels.Wishes];

    public override IReadOnlyList<MarketDoor> Doors { get; } =
        [new(new("お店の物語", "Stories of shops"), new("名前を出して後継ぎを探しているお店", "Shops that look for a successor under their name"), "/stories")];

    protected override IReadOnlyDictionary<string, LocalText> Topics { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["area"] = new("地域", "area"),
        ["industry"] = new("業種", "industry"),
        ["price"] = new("譲渡の価格", "price"),
        ["timing"] = new("引き継ぎの時期", "time of handing over"),
        ["trial"] = new("体験", "trial"),
        ["skills"] = new("経験・資格", "skills and licences"),
        ["premises"] = new("店舗", "premises"),
        ["trade"] = new("お店の種類", "trade"),
        ["text"] = new("文章", "text"),
    };

    public override LocalText? Label(string set, string code) => (set, code) switch
    {
        ("premisesIncluded", SuccessionModels.Included) => new("いっしょに引き継げる", "included"),
        ("trialWanted", Profile.Yes) => new("できる", "possible"),
        ("trade", _) => Trades.Label(code),
        _ => base.Label(set, code),
    };
}
