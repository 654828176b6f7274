using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Succession;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Someone who looks for premises.</summary>
public sealed class WishKind(ReferenceData reference) : ListingKind(typeof(WishDetails), reference)
{
    public const string Word = "wish";

    /// <summary>JSIC letter of hotels, food and drink.</summary>
    private const string FoodAndDrink = "M";

    /// <summary>How far from its stations a wish that names no area still looks.</summary>
    private const int MinutesFromStation = 25;

    public override string MarketId => ShopsMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("出店希望", "Wish for premises");

    public override LocalText Invitation { get; } = new("出店の希望を載せる", "Say what premises you look for");

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new WishPlaceRule(),
        new RentUnitRule("details.rentMax", x => x.Details<WishDetails>().RentMax),
        new RentMaxRule(),
        new KitchenSpaceRule(),
        new OpenByRule(),
        new AdultTradeRule(),
        new LicensedTradeRule(),
        new LateAlcoholRule(),
        new PublicContactRule(ShopsMarket.ContactRule),
    ];

    public override LocalText? KeyFact(Listing listing)
    {
        if (listing.DetailsAs<WishDetails>().RentMax is not { } rent)
            return null;
        var sum = YenText.Of(rent);
        return new($"家賃 {sum.Ja}まで", $"Rent up to {sum.En} a month");
    }

    public override LocalText? SizeFact(Listing listing)
    {
        if (listing.DetailsAs<WishDetails>().AreaSqm is not { } space || (space.Min ?? space.Max) is not { } one)
            return null;
        return (space.Min, space.Max) switch
        {
            ({ } from, { } to) when from != to => new($"{from:#,0.##}〜{to:#,0.##}㎡{Tsubo.Beside(from, to).Ja}", $"{from:#,0.##}–{to:#,0.##} m²{Tsubo.Beside(from, to).En}"),
            ({ } from, null) => new($"{Tsubo.Both(from).Ja}から", $"From {Tsubo.Both(from).En}"),
            (null, { } to) => new($"{Tsubo.Both(to).Ja}まで", $"Up to {Tsubo.Both(to).En}"),
            _ => Tsubo.Both(one),
        };
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.rentMax", MoveWay.Up) { Unit = AmountUnit.Yen }, new("details.areas", MoveWay.Add),
        new("details.areaSqm.min", MoveWay.Down) { Unit = AmountUnit.SquareMetres }, new("details.areaSqm.max", MoveWay.Up) { Unit = AmountUnit.SquareMetres },
        new("details.fitOutWanted", MoveWay.Open), new("details.openBy", MoveWay.Up),
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<WishDetails>();
        return [details.Trade, details.Concept];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<WishDetails>();
        return profile
            .AddSet("use", details.Use is { } use ? Words<PremisesUse>.Of(use) : null)
            .AddSet("fitOutWanted", details.FitOutWanted is { } fitOut ? Words<FitOut>.Of(fitOut) : null)
            .AddSet("areas", details.Areas)
            .AddSet("trades", Trades.Of(details.Trade))
            .AddSet("industry", listing.Industry ?? (details.Use == PremisesUse.Restaurant ? FoodAndDrink : null))
            .AddValue("rentMax", details.RentMax)
            .AddRange("space", (double?)details.AreaSqm?.Min, (double?)details.AreaSqm?.Max)
            .AddRange("reach", null, details.Areas.Count == 0 ? MinutesFromStation : null)
            .AddPlaces("stations", details.Stations.Select(x => Places.OfStation(x, Reference)).OfType<GeoPoint>())
            .AddDate("openBy", details.OpenBy)
            .AddSet("heavyCookingWanted", details.HeavyCooking ? Profile.Yes : null)
            .AddSet("trialWanted", details.TrialWanted ? Profile.Yes : null)
            .AddSet("premisesWanted", SuccessionModels.Included);
    }
}
