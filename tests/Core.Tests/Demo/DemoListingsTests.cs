using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Tests.Markets;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Tests.Demo;

public sealed class DemoListingsTests
{
    private const double LeastShareMatched = 0.6;

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void Every_listing_can_be_read(string kind) =>
        Assert.Empty(DemoListings.Of(kind).SelectMany(row => SampleTown.Errors(row.Body).Select(error => $"{row.Key}: {error}")));

    [Theory]
    [MemberData(nameof(DetailsContractTests.Kinds), MemberType = typeof(DetailsContractTests))]
    public void Every_published_listing_keeps_the_rules(string kind)
    {
        var blocks =
            from row in DemoListings.Of(kind)
            where row.Published
            let listing = row.ToListing()
            from finding in SampleTown.Catalog.Of(listing).Check(listing, SampleTown.Today)
            where finding.Severity == Severity.Block
            select $"{row.Key}: {finding.Rule} {finding.Field} {finding.Message.En}";

        Assert.Empty(blocks);
    }

    [Theory]
    [MemberData(nameof(MatchedKinds))]
    public void Most_published_listings_have_a_match(string kind)
    {
        var listings = Published(kind);

        var matched = SampleTown.Catalog.Models.Where(x => x.Left == kind || x.Right == kind).SelectMany(model => Matched(model, kind, listings)).ToHashSet();

        Assert.True(matched.Count >= LeastShareMatched * listings.Count, $"{matched.Count} of {listings.Count}");
    }

    public static TheoryData<string> MatchedKinds() => [.. SampleTown.Catalog.Models.SelectMany(x => new[] { x.Left, x.Right }).Distinct()];

    private static IEnumerable<Guid> Matched(MarketModel model, string kind, List<Listing> listings)
    {
        var others = Published(model.Left == kind ? model.Right : model.Left);
        var (left, right) = model.Left == kind ? (listings, others) : (others, listings);
        var scores = MarketMatching.Compute(new MatchMarket(model, Profiles(left), Profiles(right)), new MatchingOptions()).Scores;
        return scores.Select(x => model.Left == kind ? x.Left : x.Right);
    }

    private static List<Listing> Published(string kind) => [.. DemoListings.Of(kind).Where(x => x.Published).Select(x => x.ToListing())];

    private static List<Matching.Preferences.Profile> Profiles(List<Listing> listings) => [.. listings.Select(x => SampleTown.Catalog.Of(x).ToProfile(x))];
}
