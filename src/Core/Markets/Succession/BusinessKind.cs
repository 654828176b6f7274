using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A business to hand over, always without its name.</summary>
public sealed class BusinessKind(ReferenceData reference) : ListingKind(typeof(BusinessDetails), reference)
{
    public const string Word = "business";

    public override string MarketId => SuccessionMarket.Word;

    public override string Id => Word;

    internal static readonly LocalText NoName = new("中小M&Aガイドライン（第3版）のノンネーム情報", "Information without names, SME M&A Guidelines (3rd edition)");

    private const string NoNameRule = "succession.noName";

    public override LocalText Name { get; } = new("譲りたい事業", "Business to hand over");

    public override LocalText Invitation { get; } = new("引き継ぐ人を探す", "Look for a successor");

    public override ListingSheet Sheet { get; } = BusinessSheet.Create();

    public override bool TakesQuestions => true;

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new SecretRule(NoNameRule, NoName, ["details.confidential.legalName", "details.confidential.representative", "details.confidential.address"]),
        new ContactRule(NoNameRule, NoName),
        new AddressRule(NoNameRule, NoName, reference),
        new BusinessPlaceRule(),
        new PremisesIncludedRule(),
        new ExactMoneyRule(), new HeadCountRule(), new FoundingYearRule(), new CorporateNameRule(),
        new UniqueWordsRule(), new MediaRule(), new FindableRule(), new NearPlaceRule(reference), new HealthRule(),
        new HasteRule(), new BrokerTermsRule(), new GuaranteeRule(),
        new HandoverNoneRule(), new HandoverNowRule(), new PriceBandRule(), new IndustryRule(),
    ];

    /// <summary>Always: a name would tell customers, staff and lenders before the owner does.</summary>
    public override bool IsNoName(Listing listing) => true;

    public override bool Discloses => true;

    public override LocalText? KeyFact(Listing listing)
    {
        var details = listing.DetailsAs<BusinessDetails>();
        if (details.Price is { } price)
            return Band("価格の目安", "Price in mind", price);
        return details.Sales is { } sales ? Band("売上", "Yearly sales", sales) : null;
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.price", MoveWay.Down), new("details.trialPossible", MoveWay.Allow), new("details.premisesIncluded", MoveWay.Allow),
        new("details.timing", MoveWay.Choose) { Words = Timings.Said, Topic = _ => "timing" },
    ];

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<BusinessDetails>();
        var price = details.Price is { } band ? Range(band) : ((int Min, int? Max)?)null;
        return profile
            .AddSet("area", listing.Area)
            .AddSet("industry", listing.Industry)
            .AddSet("timing", details.Timing is { } timing and not Timing.Undecided ? Words<Timing>.Of(timing) : null)
            .AddSet("skills", SkillWords.Of(listing.Skills))
            .AddSet("trades", Trades.Named(string.Join('\n', [listing.Title, listing.Summary, .. listing.Keywords])))
            .AddRange("price", price?.Min, price?.Max)
            .AddSet("premises", WithPremises(details) ? SuccessionModels.Included : SuccessionModels.NotIncluded)
            .AddFlag("trial", details.TrialPossible);
    }

    private static bool WithPremises(BusinessDetails details) =>
        details is { PremisesIncluded: true, Premises: BusinessDetails.PremisesTenure.Owned or BusinessDetails.PremisesTenure.Leased };

    /// <summary>A band's ends in 万円.</summary>
    private static (int Min, int? Max) Range(SalesBand band) => band switch
    {
        SalesBand.UpTo1000 => (0, 1000),
        SalesBand.UpTo3000 => (1000, 3000),
        SalesBand.UpTo5000 => (3000, 5000),
        SalesBand.UpTo10000 => (5000, 10000),
        SalesBand.UpTo30000 => (10000, 30000),
        SalesBand.From30000 => (30000, null),
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };

    private static LocalText Band(string ja, string en, SalesBand band)
    {
        var label = Choices<SalesBand>.Label(band);
        return new($"{ja} {label.Ja}", $"{en}: {label.En}");
    }
}
