using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Moves;
using SetagayaPort.Core.Markets.Wording;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>Someone who would take a business over.</summary>
public sealed class SuccessorKind(ReferenceData reference) : ListingKind(typeof(SuccessorDetails), reference)
{
    public const string Word = "successor";

    public override string MarketId => SuccessionMarket.Word;

    public override string Id => Word;

    public override LocalText Name { get; } = new("後継希望", "Successor");

    public override LocalText Invitation { get; } = new("引き継ぎたいと伝える", "Offer to take a business over");

    protected override IReadOnlyList<Rule> Rules { get; } =
    [
        new PublicContactRule("succession.contact"), new HealthRule(), new ResaleRule(), new SolicitationRule(), new HighPriceRule(),
        new OwnerLimitsRule(), new SecrecyRule(), new BudgetZeroRule(), new ExperienceRule(),
    ];

    public override LocalText? KeyFact(Listing listing)
    {
        if (listing.DetailsAs<SuccessorDetails>().Budget is not { } budget)
            return null;
        var sum = YenText.OfMan(budget);
        return new($"予算 {sum.Ja}まで", $"Budget up to {sum.En}");
    }

    public override IReadOnlyList<FieldMove> Moves { get; } =
    [
        new("details.areas", MoveWay.Add), new("details.industries", MoveWay.Add), new("details.budget", MoveWay.Up) { Unit = AmountUnit.ManYen },
        new("details.timing", MoveWay.Choose) { Words = Timings.Said, Topic = _ => "timing" },
    ];

    protected override IEnumerable<string?> Texts(Listing listing)
    {
        var details = listing.DetailsAs<SuccessorDetails>();
        return [details.Experience, .. details.Licences];
    }

    protected override Profile Describe(Listing listing, Profile profile)
    {
        var details = listing.DetailsAs<SuccessorDetails>();
        return profile
            .AddSet("areas", details.Areas)
            .AddSet("industries", details.Industries)
            .AddSet("timings", Suited(details.Timing).Select(Words<Timing>.Of))
            .AddSet("skills", SkillWords.Of([.. listing.Skills, .. details.Licences]))
            .AddValue("budget", details.Budget)
            .AddSet("trialWanted", details.TrialWanted ? Profile.Yes : null);
    }

    /// <summary>The owners' times that a candidate's time suits: its own and the next ones; undecided suits whatever comes.</summary>
    private static Timing[] Suited(Timing? timing) => timing switch
    {
        Timing.Now => [Timing.Now, Timing.WithinOneYear],
        Timing.WithinOneYear => [Timing.Now, Timing.WithinOneYear, Timing.WithinThreeYears],
        Timing.WithinThreeYears => [Timing.WithinOneYear, Timing.WithinThreeYears],
        _ => [],
    };
}
