using System.Globalization;
using SetagayaPort.Core.Tests.Demo;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Tests.Markets;

/// <summary>What one side may not be told of stands in nothing that is said to it; what is confidential is not even known to the engine.</summary>
public sealed class HiddenFieldTests
{
    private const string Hidden = "hidden-topic";

    public static TheoryData<string, string, int> Criteria()
    {
        var all = new TheoryData<string, string, int>();
        foreach (var model in SampleTown.Catalog.Models)
            for (var at = 0; at < model.Criteria.Count; at++)
                all.Add(model.Left, model.Right, at);
        return all;
    }

    [Theory]
    [MemberData(nameof(Criteria))]
    public void A_criterion_that_a_side_may_not_see_is_in_none_of_its_reasons_and_improvements(string left, string right, int at)
    {
        var model = SampleTown.Catalog.Models.Single(x => x.Left == left && x.Right == right);

        var open = Told(model, at, x => x with { TellLeft = true, TellRight = true, LeftField = "f", RightField = "f", LeftWeight = 50, RightWeight = 50, Hard = false });
        var fromLeft = Told(model, at, x => x with { TellLeft = false, TellRight = true, LeftField = "f", RightField = "f", LeftWeight = 50, RightWeight = 50, Hard = false });
        var fromRight = Told(model, at, x => x with { TellLeft = true, TellRight = false, LeftField = "f", RightField = "f", LeftWeight = 50, RightWeight = 50, Hard = false });

        // Whatever is told when both may see it is the measure: an empty one would prove nothing.
        Assert.True(open.Left > 0 && open.Right > 0, $"{open}");
        Assert.Equal((0, open.Right), fromLeft);
        Assert.Equal((open.Left, 0), fromRight);
    }

    [Fact]
    public void Employers_are_told_nothing_of_what_seekers_would_like_considered()
    {
        var seeker = Sample.Of("jobs.seeker").WithJson("details.considerations", """["disability","foreignNational"]""");
        foreach (var welcome in new[] { """["disability"]""", "[]" })
        {
            var pair = SampleTown.Match(SampleTown.Listing(Sample.Of("jobs.opening").WithJson("details.welcome", welcome)), SampleTown.Listing(seeker))!;

            Assert.DoesNotContain(pair.LeftReasons, x => x.Topic == "welcome");
            Assert.DoesNotContain(pair.LeftImprovements, x => x.Topic == "welcome");
        }
    }

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void Nothing_confidential_reaches_a_profile(string kind)
    {
        const string canary = "金糸雀xq9";
        var own = SampleTown.Kind(kind);
        var body = Sample.Of(kind);
        var fields = own.Schema.Leaves.Where(x => x.Confidential).ToList();
        foreach (var field in fields)
            body.With(field.Path, canary + fields.IndexOf(field).ToString(CultureInfo.InvariantCulture));
        var listing = SampleTown.Listing(body, SampleTown.Organization(Organizations.OrganizationKind.Business));
        Assert.Equal(fields.Count > 0, listing.Confidential is not null);

        var profile = own.ToProfile(listing);

        var told = string.Join('\n', [.. profile.Terms, .. profile.Sets.SelectMany(x => x.Value), .. profile.Places.SelectMany(x => x.Value).Select(x => x.Code ?? "")]);
        Assert.DoesNotContain("金糸", told, StringComparison.Ordinal);
        Assert.DoesNotContain("xq9", told, StringComparison.Ordinal);
        Assert.All(own.Moves, move => Assert.DoesNotContain(fields, x => x.Path == move.Field || move.Field.StartsWith(x.Path + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Some_kinds_have_something_confidential() =>
        Assert.Equal(["shops.premises", "succession.business"], SampleTown.Catalog.All.SelectMany(market => market.Sides.Select(side => $"{market.Id}.{side.Id}")).Where(x => SampleTown.Kind(x).Schema.Leaves.Any(f => f.Confidential)).Order(StringComparer.Ordinal));

    /// <summary>How often the sides of the demo town are told of one criterion.</summary>
    private static (int Left, int Right) Told(MarketModel model, int at, Func<Criterion, Criterion> changed)
    {
        var criteria = model.Criteria.ToList();
        criteria[at] = changed(criteria[at]) with { Topic = Hidden };
        var market = new MatchMarket(new MarketModel(model.Left, model.Right, criteria), Profiles(model.Left), Profiles(model.Right));
        var pairs = MarketMatching.Compute(market, new MatchingOptions { Keep = 10 }).Pairs.ToList();
        return (pairs.Sum(x => x.LeftReasons.Count(r => r.Topic == Hidden) + x.LeftImprovements.Count(r => r.Topic == Hidden)),
            pairs.Sum(x => x.RightReasons.Count(r => r.Topic == Hidden) + x.RightImprovements.Count(r => r.Topic == Hidden)));
    }

    private static readonly Dictionary<string, Profile[]> Known = new(StringComparer.Ordinal);

    private static Profile[] Profiles(string kind)
    {
        lock (Known)
        {
            return Known.TryGetValue(kind, out var found) ? found
                : Known[kind] = [.. DemoListings.Of(kind).Where(x => x.Published).Select(x => x.ToListing()).Select(x => SampleTown.Catalog.Of(x).ToProfile(x))];
        }
    }
}
