using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Advising;
using SetagayaPort.Core.Tests.Demo;
using SetagayaPort.Core.Tests.Markets;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Tests.Matchmaking;

public sealed class AdviceFinderTests
{
    private static readonly MatchingOptions Everybody = new() { Keep = int.MaxValue };
    private static readonly HashSet<Guid> Nobody = [];
    private static readonly AdviceFinder Finder = new(SampleTown.Catalog);

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void Numbers_told_are_those_of_a_full_run_of_the_changed_listing(string kind)
    {
        var (listings, markets) = Town(kind);
        var hidden = markets.SelectMany(x => x.Left.Concat(x.Right)).Select(x => x.Id).Where((_, at) => at % 3 == 0).ToHashSet();

        foreach (var unseen in new[] { Nobody, hidden })
        {
            var found = Finder.Find(listings, markets, unseen, SampleTown.Today);

            Assert.Contains(found, x => x.Count > 0);
            Assert.All(listings.Zip(found), x => Assert.All(x.Second, advice =>
            {
                var (before, after) = (Fits(x.First, x.First, markets), Fits(x.First, Edited(x.First, advice), markets));
                Assert.Equal(advice.Gained, Told(after.Except(before), unseen));
                Assert.Equal(advice.Lost, Told(before.Except(after), unseen));
            }));
        }
    }

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void Nothing_is_advised_that_gains_nothing_nor_twice_of_one_field_nor_against_a_rule(string kind)
    {
        var (listings, markets) = Town(kind);

        foreach (var (listing, advice) in listings.Zip(Finder.Find(listings, markets, Nobody, SampleTown.Today)))
        {
            Assert.InRange(advice.Count, 0, AdviceChoice.Most);
            Assert.Distinct(advice.Select(x => x.Field));
            Assert.All(advice, x => Assert.True(x.Gained > x.Lost && x.Lost >= 0));
            Assert.Equal(advice.OrderByDescending(x => x.Gained - x.Lost), advice);
            Assert.All(advice, x => Assert.Empty(Blocks(Edited(listing, x)).Except(Blocks(listing))));
        }
    }

    [Fact]
    public void A_wage_is_only_raised_and_a_rent_only_lowered()
    {
        var steps = new[] { "jobs.opening", "freelance.assignment", "shops.premises", "shops.wish", "succession.successor" }
            .SelectMany(kind => Town(kind) is var (listings, markets) ? Finder.Find(listings, markets, Nobody, SampleTown.Today).SelectMany(x => x) : [])
            .ToLookup(x => x.Field);

        Assert.NotEmpty(steps["details.wage.min"]);
        Assert.NotEmpty(steps["details.rent"]);
        Assert.All(steps["details.wage.min"].Concat(steps["details.fee.min"]).Concat(steps["details.rentMax"]).Concat(steps["details.budget"]), x => Assert.Equal("raise", x.Template));
        Assert.All(steps["details.rent"], x => Assert.Equal("lower", x.Template));
    }

    [Fact]
    public void A_step_that_a_rule_blocks_is_not_told()
    {
        var opening = SampleTown.Listing(Sample.Of("jobs.opening").WithJson("details.workDays", """["sat"]"""));
        Listing[] seekers = [.. Enumerable.Range(0, 3).Select(_ => SampleTown.Listing(Sample.Of("jobs.seeker").WithJson("details.workDays", """["mon"]""")))];
        var markets = Markets("jobs.opening", [opening], seekers);
        Assert.Equal(3, Fits(opening, SampleTown.Listing(opening.ToInput().With("market", "jobs").With("side", "opening").WithJson("details.workDays", "[]")), markets).Count);

        Assert.DoesNotContain(Assert.Single(Finder.Find([opening], markets, Nobody, SampleTown.Today)), x => x.Field == "details.workDays");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Fewer_than_three_who_are_shown_to_nobody_are_not_told_of(int hidden, bool told)
    {
        var seeker = SampleTown.Listing(Sample.Of("jobs.seeker").WithJson("details.workDays", """["mon"]"""));
        Listing[] openings = [.. Enumerable.Range(0, hidden).Select(_ => SampleTown.Listing(Sample.Of("jobs.opening").WithJson("details.workDays", """["sat"]""")))];

        var advice = Assert.Single(Finder.Find([seeker], Markets("jobs.seeker", openings, [seeker]), openings.Select(x => x.Id).ToHashSet(), SampleTown.Today));

        Assert.Equal(told, advice.Any(x => x.Field == "details.workDays"));
    }

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void Every_move_is_of_a_field_that_a_criterion_names_and_tells_the_side_of(string kind)
    {
        var own = SampleTown.Kind(kind);
        var named = SampleTown.Catalog.Models.SelectMany(model => model.Criteria.SelectMany(x => new[]
        {
            (Side: model.Left, Field: x.LeftField, Told: x.TellLeft), (Side: model.Right, Field: x.RightField, Told: x.TellRight),
        })).Where(x => x.Side == kind && x.Field is not null).ToList();

        Assert.NotEmpty(own.Moves);
        Assert.All(own.Moves, move =>
        {
            var criteria = named.Where(x => move.Field == x.Field || move.Field.StartsWith(x.Field + ".", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(criteria);
            Assert.All(criteria, x => Assert.True(x.Told));
            Assert.False(own.FieldOf(move.Field)!.Confidential);
        });
    }

    private static (List<Listing> Listings, List<MatchMarket> Markets) Town(string kind)
    {
        var listings = Published(kind);
        var markets = SampleTown.Catalog.Models.Where(x => x.Left == kind || x.Right == kind)
            .Select(model => new MatchMarket(model, Profiles(model.Left == kind ? listings : Published(model.Left)), Profiles(model.Right == kind ? listings : Published(model.Right))));
        return (listings, [.. markets]);
    }

    private static List<MatchMarket> Markets(string kind, IEnumerable<Listing> left, IEnumerable<Listing> right) =>
        [.. SampleTown.Catalog.Models.Where(x => x.Left == kind || x.Right == kind).Select(model => new MatchMarket(model, Profiles(left), Profiles(right)))];

    private static List<Listing> Published(string kind) => [.. DemoListings.Of(kind).Where(x => x.Published).Select(x => x.ToListing())];

    private static Profile[] Profiles(IEnumerable<Listing> listings) => [.. listings.Select(x => SampleTown.Catalog.Of(x).ToProfile(x))];

    /// <summary>Whom the listing, said otherwise, fits well when everything is computed anew.</summary>
    private static HashSet<Guid> Fits(Listing listing, Listing changed, IEnumerable<MatchMarket> markets)
    {
        var said = SampleTown.Catalog.Of(listing).ToProfile(changed);
        var profile = new Profile { Id = listing.Id, Owner = listing.OwnerId, Organization = listing.OrganizationId, Side = listing.Kind, Terms = said.Terms };
        foreach (var (name, set) in said.Sets)
            profile.AddSet(name, set);
        foreach (var (name, range) in said.Ranges)
            profile.AddRange(name, range.Min, range.Max);
        foreach (var (name, places) in said.Places)
            profile.AddPlaces(name, places);
        foreach (var (name, day) in said.Dates)
            profile.AddDate(name, day);
        return markets
            .Select(x => new MatchMarket(x.Model, [.. x.Left.Select(In)], [.. x.Right.Select(In)]))
            .SelectMany(x => MarketMatching.Compute(x, Everybody, listing.Id).Scores)
            .Where(x => x.Mutual >= MarketReach.Good)
            .Select(x => x.Left == listing.Id ? x.Right : x.Left)
            .ToHashSet();

        Profile In(Profile other) => other.Id == listing.Id ? profile : other;
    }

    /// <summary>The listing as its owner would have written it after reading the advice.</summary>
    private static Listing Edited(Listing listing, Advice advice)
    {
        var input = listing.ToInput();
        (input["market"], input["side"]) = (listing.Market, listing.Side);
        JsonPath.Set(input, advice.Field, Value(JsonPath.At(input, advice.Field), advice));
        var max = advice.Field.Replace(".min", ".max", StringComparison.Ordinal);
        if (max != advice.Field && advice.Template == "raise" && JsonPath.At(input, max) is { } upper && Number(upper) < Number(JsonPath.At(input, advice.Field)!))
            JsonPath.Set(input, max, JsonPath.At(input, advice.Field)!.DeepClone());
        var read = ListingInput.Read(input, SampleTown.Catalog);
        Assert.True(read.Ok);
        var edited = new Listing { Id = listing.Id, Market = listing.Market, Side = listing.Side, OwnerId = listing.OwnerId, CreatedAt = listing.CreatedAt };
        edited.Write(read.Value.Fields, read.Value.Details, listing.UpdatedAt);
        edited.Organization = listing.Organization;
        return edited;
    }

    private static JsonNode? Value(JsonNode? present, Advice advice) => advice.Template switch
    {
        "raise" or "lower" => JsonValue.Create(decimal.Parse(advice.Values["to"], CultureInfo.InvariantCulture)),
        "set" when advice.Values["unit"] == AdviceWording.Clock => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(int.Parse(advice.Values["to"], CultureInfo.InvariantCulture))).ToString("HH:mm", CultureInfo.InvariantCulture),
        "set" when advice.Values["unit"] == AdviceWording.Day => advice.Values["to"],
        "set" => JsonValue.Create(decimal.Parse(advice.Values["to"], CultureInfo.InvariantCulture)),
        "add" => new JsonArray([.. present!.AsArray().Select(x => x!.DeepClone()), JsonValue.Create(advice.Values["codes"])]),
        "drop" => new JsonArray([.. present!.AsArray().Where(x => x!.GetValue<string>() != advice.Values["codes"]).Select(x => x!.DeepClone())]),
        "choose" => advice.Values["codes"],
        "allow" => true,
        "open" => null,
        _ => throw new ArgumentOutOfRangeException(nameof(advice), advice.Template, null),
    };

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static int Told(IEnumerable<Guid> others, HashSet<Guid> hidden)
    {
        Guid[] all = [.. others];
        return all.Count(hidden.Contains) < 3 ? all.Count(x => !hidden.Contains(x)) : all.Length;
    }

    private static IEnumerable<string> Blocks(Listing listing) =>
        SampleTown.Catalog.Of(listing).Check(listing, SampleTown.Today).Where(x => x.Severity == Severity.Block).Select(x => $"{x.Rule} {x.Field}");
}
