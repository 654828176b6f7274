using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Someone who takes commissions.</summary>
public sealed class FreelancerKind(ReferenceData reference) : ListingKind(typeof(FreelancerDetails), reference)
{
    public const string Word = "freelancer";

    public override string MarketId => FreelanceMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("フリーランス・専門人材", "Freelancer");

    public override LocalText Invitation { get; } = new("できることを載せる", "Say what you can do");

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new FreelancerPlaceRule(), new RateRule(), new PromiseRule(), new LicensedWorkRule(),
        new PublicContactRule(FreelanceMarket.ContactRule),
    ];

    public override LocalText? KeyFact(Listing listing) => listing.DetailsAs<FreelancerDetails>() switch
    {
        { ProBono: true, Rate: null or { Min: null or 0 } } => FeeText.ProBono,
        { Rate: { Unit: { } unit, Min: { } min } } => FeeText.From(unit, min, exact: false),
        _ => null,
    };

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.categories", MoveWay.Add), new("details.areas", MoveWay.Add),
        new("details.place", MoveWay.Choose) { Words = [Words<WorkPlace>.Of(WorkPlace.Either)] },
        new("details.hoursPerWeek", MoveWay.Up) { Sizes = [1, 2, 3, 5, 10], Unit = AmountUnit.HoursPerWeek, Topic = _ => "weeklyHours" },
        new("details.availableFrom", MoveWay.Down) { Topic = _ => "start" },
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<FreelancerDetails>();
        return details.Portfolio;
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<FreelancerDetails>();
        return profile
            .AddSet("categories", details.Categories.Select(Words<WorkCategory>.Of))
            .AddValue("hourlyFeeWanted", details.Rate?.Unit is FeeUnit.Hour or FeeUnit.Day ? FeeRates.PerHour(details.Rate.Unit, LeastFee(details), null) : null)
            .AddValue("monthlyFeeWanted", details.Rate?.Unit is FeeUnit.Month ? LeastFee(details) : null)
            .AddFlag("proBono", details.ProBono)
            .AddSet("places", FreelanceMarket.Places(details.Place))
            .AddSet("reach", FreelanceMarket.Reach(details.Place, details.Areas))
            .AddSet("areas", details.Place == WorkPlace.Remote ? [] : details.Areas)
            .AddValue("freeHoursPerWeek", details.HoursPerWeek)
            .AddDate("availableFrom", details.AvailableFrom)
            .AddSet("skills", SkillWords.Of([.. listing.Skills, .. listing.Keywords]));
    }

    /// <summary>Who writes 0 works pro bono and asks for nothing.</summary>
    private static int? LeastFee(FreelancerDetails details) => details.Rate?.Min is > 0 and { } min ? min : null;
}
