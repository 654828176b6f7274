using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Someone who looks for a job.</summary>
public sealed class SeekerKind(ReferenceData reference) : ListingKind(typeof(SeekerDetails), reference)
{
    public const string Word = "seeker";

    public override string MarketId => JobsMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("求職", "Job seeker");

    public override LocalText Invitation { get; } = new("仕事の希望を載せる", "Say what job you look for");

    /// <summary>A registration for work is kept up by any sign of life: employers should not write to people who have long found something.</summary>
    public override int? LapsesAfterMonths => 2;

    public override IReadOnlyList<Interest> Interests => JobsInterests.InSeeker;

    protected override IReadOnlyList<Rule> Rules { get; } = [new SeekerPlaceRule(), new SeekerSensitiveRule(), new PublicContactRule(JobsMarket.ContactRule)];

    public override LocalText? KeyFact(Listing listing)
    {
        if (listing.DetailsAs<SeekerDetails>().Wage is not { Unit: { } unit, Min: { } min })
            return null;
        var wage = WageText.From(unit, min, exact: true);
        return new($"希望 {wage.Ja}から", $"Wants {wage.En} or more");
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.occupations", MoveWay.Add), new("details.employmentTypes", MoveWay.Add), new("details.areas", MoveWay.Add),
        new("details.maxCommuteMinutes", MoveWay.Up) { Sizes = [5, 10, 15, 20, 30], Unit = AmountUnit.Minutes },
        new("details.workDays", MoveWay.Add), new("details.hours.start", MoveWay.Down), new("details.hours.end", MoveWay.Up),
    ];

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<SeekerDetails>();
        return profile
            .AddSet("occupations", details.Occupations)
            .AddSet("employmentTypes", details.EmploymentTypes.Select(Words<EmploymentType>.Of))
            .AddValue("hourlyPayWanted", (double?)PayRate.PerHour(details.Wage))
            .AddValue("monthlyPayWanted", (double?)PayRate.PerMonth(details.Wage))
            .AddSet("reach", Commutes.Reach(listing, details, Reference))
            .AddSet("areas", details.Areas)
            .AddPlaces("stations", Commutes.Starts(listing, details, Reference))
            .AddRange("commute", null, details.MaxCommuteMinutes)
            .AddSet("remoteWanted", Remotely(details.Remote))
            .AddSet("freeDays", details.WorkDays.Select(Words<Weekday>.Of))
            .AddWindow("freeHours", details.Hours?.Start, details.Hours?.End)
            .AddDate("availableFrom", details.AvailableFrom)
            .AddSet("skills", SkillWords.Of([.. listing.Skills, .. listing.Keywords]))
            .AddSet("considerations", details.Considerations.Select(Words<Welcome>.Of))
            .AddSet("languages", LanguageWords.BesidesJapanese(listing.Languages));
    }

    /// <summary>What suits a wish to work from home; who does not wish it takes either.</summary>
    private static IEnumerable<string> Remotely(RemoteWork? wish) => wish switch
    {
        RemoteWork.Partial => [Words<RemoteWork>.Of(RemoteWork.Partial), Words<RemoteWork>.Of(RemoteWork.Full)],
        RemoteWork.Full => [Words<RemoteWork>.Of(RemoteWork.Full)],
        _ => [],
    };
}
