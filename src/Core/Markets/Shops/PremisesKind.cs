using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises to let.</summary>
public sealed class PremisesKind(ReferenceData reference) : ListingKind(typeof(PremisesDetails), reference)
{
    public const string Word = "premises";

    public override string MarketId => ShopsMarket.Word;

    public override string Id => Word;

    private const string NoNameRule = "shops.noName";

    private static readonly LocalText NoName = new("所有者と所在地を伏せた掲載の約束", "The promise of listings that hide owner and address");

    public override LocalText Name { get; } = new("空き店舗", "Vacant premises");

    public override LocalText Invitation { get; } = new("空き店舗を載せる", "Offer premises");

    public override bool TakesQuestions => true;

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new SecretRule(NoNameRule, NoName, ["details.confidential.address", "details.confidential.ownerName"]),
        new ContactRule(NoNameRule, NoName),
        new AddressRule(NoNameRule, NoName, reference),
        new FixturesRule(),
        new WalkRule(reference),
        new WalkTooShortRule(reference),
        new RentUnitRule("details.rent", x => x.Details<PremisesDetails>().Rent),
        new RentPerAreaRule(),
        new DepositRule(),
        new KeyMoneyRule(),
        new LeaseTextRule(),
        new AvailableFromRule(),
        new FormerUseRule(),
        new HeavyCookingRule(),
        new ZoningRule(),
        new TsuboRule(),
        new AgentRule(),
        new TakenRule(),
        new SuperlativesRule(),
        new EqualTreatmentRule(),
        new OpenToAllRule(),
        new AdultTradeRule(),
        new LateAlcoholRule(),
        new PublicAddressRule(reference),
        new PublicContactRule(ShopsMarket.ContactRule),
    ];

    /// <summary>A private listing is matched without showing where it is or whose.</summary>
    public override bool IsNoName(Listing listing) => listing.Visibility == Visibility.Private;

    /// <summary>Whoever knows the point on the map knows the address: a private landlord's is told by its station alone.</summary>
    public override bool HidesPosition(Listing listing) => IsNoName(listing) || listing.OrganizationId is null;

    public override LocalText? HidesAtFirst { get; } = new(
        "空き店舗は、まず「だれにも見せず、相手だけを探す」ではじめます。場所も持ち主も知られずに、合う相手を探せます。その相手に話してもよいと思ったときだけ、あなたから声をかけます。あとから、いつでも変えられます。",
        "Premises begin shown to nobody: we look for people who fit, without the place or its owner being known, and only you decide whom to speak to. You can change this at any time.");

    public override bool OffersViewings => true;

    public override bool NeedsAgent => true;

    public override string? VisitAddress(Listing listing) => listing.Confidential?["address"]?.GetValue<string>() is { Length: > 0 } address ? address : null;

    public override LocalText? KeyFact(Listing listing)
    {
        if (listing.DetailsAs<PremisesDetails>().Rent is not { } rent)
            return null;
        var sum = YenText.Of(rent);
        return new($"家賃 {sum.Ja}", $"Rent {sum.En} a month");
    }

    public override LocalText? SizeFact(Listing listing) => listing.DetailsAs<PremisesDetails>().AreaSqm is { } area ? Tsubo.Both(area) : null;

    /// <summary>Rents are compared by the tsubo; a fit-out that stays is nobody's alone to hand over.</summary>
    public override LocalText? Remark(string path, Listing listing)
    {
        if (path == "details.fitOut" && listing.DetailsAs<PremisesDetails>().FitOut == FitOut.Furnished)
            return new("引き継ぐには、所有者・いまの借り手・新しい借り手の三者の同意がいります", "Taking it over needs the consent of owner, leaving tenant and newcomer");
        if (path != "details.rent" || listing.DetailsAs<PremisesDetails>() is not { Rent: { } rent and > 0, AreaSqm: { } area and > 0m })
            return null;
        var sum = Tsubo.RentOfOne(rent, area);
        return new($"1坪あたり 約{sum:#,0}円", $"About ¥{sum:#,0} per tsubo");
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.rent", MoveWay.Down) { Unit = AmountUnit.Yen }, new("details.heavyCooking", MoveWay.Allow), new("details.trialUse", MoveWay.Allow),
        new("details.availableFrom", MoveWay.Down),
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<PremisesDetails>();
        return [details.FormerUse, .. details.WantedTrades];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<PremisesDetails>();
        return profile
            .AddSet("use", details.Use is { } use ? Words<PremisesUse>.Of(use) : null)
            .AddSet("fitOut", details.FitOut is { } fitOut ? Words<FitOut>.Of(fitOut) : null)
            .AddSet("area", listing.Area)
            .AddSet("wantedTrades", Trades.Of(details.WantedTrades))
            .AddValue("rent", details.Rent)
            .AddValue("space", (double?)details.AreaSqm)
            .AddPlaces("place", Places.Of(listing, Reference, IsNoName(listing)) is { } place ? [place] : [])
            .AddDate("availableFrom", details.AvailableFrom)
            .AddFlag("heavyCooking", details.HeavyCooking)
            .AddFlag("trial", details.TrialUse);
    }
}
