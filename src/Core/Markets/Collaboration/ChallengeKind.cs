using System.Globalization;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>A challenge or project that looks for partners.</summary>
public sealed class ChallengeKind(ReferenceData reference) : ListingKind(typeof(ChallengeDetails), reference)
{
    public const string Word = "challenge";

    public override string MarketId => CollaborationMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("課題・協業の募集", "Challenge");

    public override LocalText Invitation { get; } = new("課題を相談する", "Bring a challenge");

    public override bool TakesQuestions => true;

    public override bool IsProject => true;

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        .. CollaborationRules.Both("details.needed"),
        new FundraisingRule(),
        new PledgeUseRule(),
        new FreePrototypeRule(),
        new UnpaidNotSaidRule(),
        new DeadlineRule(),
        new DeadlineSoonRule(),
        new ShownUntilRule(),
    ];

    public override DateOnly? NoLaterThan(Listing listing) => listing.DetailsAs<ChallengeDetails>().Deadline;

    public override LocalText? KeyFact(Listing listing)
    {
        var details = listing.DetailsAs<ChallengeDetails>();
        if (details.Budget is { } budget)
        {
            var sum = YenText.OfMan(budget);
            return new($"予算 {sum.Ja}", $"Budget {sum.En}");
        }

        return details.Deadline is { } day
            ? new($"締め切り {day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}", $"Until {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}")
            : null;
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.partnerKinds", MoveWay.Add), new("details.supportKinds", MoveWay.Drop),
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<ChallengeDetails>();
        return [details.Needed];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<ChallengeDetails>();
        return profile
            .AddSet("theme", details.Theme is { } theme ? Words<Theme>.Of(theme) : null)
            .AddSet("partnerKinds", details.PartnerKinds.Select(Words<PartnerKind>.Of))
            .AddSet("supportKinds", details.SupportKinds.Select(Words<SupportKind>.Of))
            .AddSet("skills", SkillWords.Of(listing.Skills))
            .AddPlaces("place", Places.Of(listing, Reference, IsNoName(listing)) is { } place ? [place] : []);
    }
}
