using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A job that an employer offers.</summary>
public sealed class OpeningKind(ReferenceData reference, MinimumWage minimum) : ListingKind(typeof(OpeningDetails), reference)
{
    public const string Word = "opening";

    public override string MarketId => JobsMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("求人", "Job opening");

    public override LocalText Invitation { get; } = new("求人を出す", "Offer a job");

    public override ListingSheet Sheet { get; } = OpeningSheet.Create(minimum);

    public override string AsOfField => "asOf";

    public override DateOnly? NoLaterThan(Listing listing) => listing.DetailsAs<OpeningDetails>().Term is { Indefinite: false, Until: { } until } ? until : null;

    public override IReadOnlyList<Interest> Interests => JobsInterests.InOpening;

    public override bool TakesQuestions => true;

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new FixedTermRule(), new TermLengthRule(), new FixedOvertimeRule(), new MinimumWageRule(minimum), new AsOfRule(), new TrialPeriodRule(),
        new BreakRule(), new LongDayRule(), new OvertimeRule(), new InsuranceRule(), new VagueWorkRule(),
        new SexWordsRule(), new AgeWordsRule(), new AgeExceptionRule(), new SensitiveWordsRule(), new EqualTreatmentRule(), new ExaggerationRule(), new ApplicantFeeRule(),
        new PublicContactRule(JobsMarket.ContactRule, "details.employerContact"),
    ];

    public override LocalText? KeyFact(Listing listing) =>
        listing.DetailsAs<OpeningDetails>().Wage is { Unit: { } unit, Min: { } min } wage
            ? WageText.From(unit, min, exact: wage.Max == min)
            : null;

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.wage.min", MoveWay.Up) { Unit = AmountUnit.Yen, Topic = listing => PayTopics.Of(listing.DetailsAs<OpeningDetails>().Wage?.Unit) },
        new("details.workDays", MoveWay.Drop), new("details.hours.start", MoveWay.Up), new("details.hours.end", MoveWay.Down),
        new("details.requiredSkills", MoveWay.Drop),
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<OpeningDetails>();
        return [details.OccupationTitle, details.Duties, .. details.RequiredSkills, .. details.PreferredSkills];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<OpeningDetails>();
        return profile
            .AddSet("occupation", details.Occupation)
            .AddSet("employmentType", details.EmploymentType is { } type ? Words<EmploymentType>.Of(type) : null)
            .AddRange("hourlyPay", Rate(details.Wage?.Min, PayRate.PerHour), Rate(details.Wage?.Max, PayRate.PerHour))
            .AddRange("monthlyPay", Rate(details.Wage?.Min, PayRate.PerMonth), Rate(details.Wage?.Max, PayRate.PerMonth))
            .AddSet("reachedAs", Commutes.ReachedAs(listing, details, Reference))
            .AddSet("area", details.Remote == RemoteWork.Full ? null : listing.Area)
            .AddPlaces("workplace", details.Remote != RemoteWork.Full && Places.Of(listing, Reference, IsNoName(listing)) is { } place ? [place] : [])
            .AddSet("remote", details.Remote is { } remote ? Words<RemoteWork>.Of(remote) : null)
            .AddSet("workDays", details.WorkDays.Select(Words<Weekday>.Of))
            .AddWindow("hours", details.Hours?.Start, details.Hours?.End)
            .AddDate("until", details.Term?.Until)
            .AddSet("requiredSkills", SkillWords.Of(details.RequiredSkills))
            .AddSet("preferredSkills", SkillWords.Of(details.PreferredSkills))
            .AddSet("welcome", details.Welcome.Select(Words<Welcome>.Of))
            .AddSet("languagesWanted", LanguageWords.BesidesJapanese(listing.Languages));

        double? Rate(int? yen, Func<OpeningDetails, int, decimal?> per) => yen is { } amount ? (double?)per(details, amount) : null;
    }
}
