using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>Work that someone commissions.</summary>
public sealed class AssignmentKind(ReferenceData reference) : ListingKind(typeof(AssignmentDetails), reference)
{
    public const string Word = "assignment";

    public override string MarketId => FreelanceMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("業務委託・副業の依頼", "Assignment");

    public override LocalText Invitation { get; } = new("仕事を頼む人を探す", "Look for someone to do a piece of work");

    public override bool IssuesTerms => true;

    public override bool TakesQuestions => true;

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new FeeRule(), new FeeRangeRule(), new PaymentDueRule(), new InspectionRule(), new PeriodRule(), new EndedRule(), new LongTermRule(),
        new PaymentConditionRule(), new FeeCutRule(), new TransferFeeRule(), new FreeTrialRule(), new UnpaidExtrasRule(), new ForcedPurchaseRule(),
        new ReworkRule(), new RejectionRule(), new CopyrightRule(), new WrittenTermsRule(), new VagueWorkRule(), new EasyMoneyRule(), new RegistrationFeeRule(),
        new EmploymentWordsRule(), new ExclusivityRule(), new PersonLimitsRule(), new LicensedWorkRule(),
        new PublicContactRule(FreelanceMarket.ContactRule, "details.clientContact"),
    ];

    public override DateOnly? NoLaterThan(Listing listing) => listing.DetailsAs<AssignmentDetails>().End;

    public override LocalText? KeyFact(Listing listing)
    {
        var details = listing.DetailsAs<AssignmentDetails>();
        return details switch
        {
            { ProBono: true, Fee: null or { Min: null or 0 } } => FeeText.ProBono,
            { Fee: { Unit: { } unit, Min: { } min } fee } => FeeText.From(unit, min, exact: fee.Max == min),
            _ => null,
        };
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.fee.min", MoveWay.Up) { Unit = AmountUnit.Yen, Topic = listing => FeeTopics.Of(listing.DetailsAs<AssignmentDetails>().Fee?.Unit) },
        new("details.place", MoveWay.Choose) { Words = [Words<WorkPlace>.Of(WorkPlace.Either)] },
        new("details.hoursPerWeek", MoveWay.Down) { Sizes = [1, 2, 3, 5, 10], Unit = AmountUnit.HoursPerWeek, Topic = _ => "weeklyHours" },
        new("details.start", MoveWay.Up) { Topic = _ => "start" }, new("details.requiredSkills", MoveWay.Drop),
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<AssignmentDetails>();
        return [details.Deliverable, .. details.RequiredSkills, .. details.PreferredSkills];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<AssignmentDetails>();
        return profile
            .AddSet("category", details.Category is { } category ? Words<WorkCategory>.Of(category) : null)
            .AddRange("hourlyFee", Rate(details.Fee?.Min, FeeRates.PerHour), Rate(details.Fee?.Max, FeeRates.PerHour))
            .AddRange("monthlyFee", Rate(details.Fee?.Min, FeeRates.PerMonth), Rate(details.Fee?.Max, FeeRates.PerMonth))
            .AddSet("proBonoWanted", details.ProBono ? Profile.Yes : null)
            .AddSet("placesWanted", FreelanceMarket.Places(details.Place))
            .AddSet("reachedAs", FreelanceMarket.Reach(details.Place, [listing.Area]))
            .AddSet("area", details.Place == WorkPlace.Remote ? null : listing.Area)
            .AddValue("hoursPerWeek", details.HoursPerWeek)
            .AddDate("start", details.Start)
            .AddDate("end", details.End)
            .AddSet("requiredSkills", SkillWords.Of(details.RequiredSkills))
            .AddSet("preferredSkills", SkillWords.Of(details.PreferredSkills));

        // Pro bono work has no fee to compare with anybody's rate.
        double? Rate(int? yen, Func<FeeUnit?, int?, int?, double?> per) => details.ProBono ? null : per(details.Fee?.Unit, yen, details.HoursPerWeek);
    }
}
