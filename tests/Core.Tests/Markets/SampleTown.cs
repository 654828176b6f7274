using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;
using SetagayaPort.Core.Markets.Freelance;
using SetagayaPort.Core.Markets.Jobs;
using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Core.Markets.Succession;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Tests.Markets;

/// <summary>The markets over the real reference data, without a database.</summary>
internal static class SampleTown
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    public static ReferenceData Reference { get; } = ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    public static MarketCatalog Catalog { get; } = new(
    [
        new JobsMarket(Reference, Options.Create(new MinimumWage())), new SuccessionMarket(Reference), new FreelanceMarket(Reference),
        new ShopsMarket(Reference), new CollaborationMarket(Reference),
    ]);

    public static ListingKind Kind(string kind) => Catalog.Find(kind.Split('.')[0], kind.Split('.')[1])!;

    public static Listing Listing(JsonObject body, Organization? organization = null)
    {
        var read = ListingInput.Read(body, Catalog);
        Assert.True(read.Ok, read.Error is { } error ? string.Join("; ", error.Fields.Select(x => $"{x.Field} {x.Code}")) : "");
        var listing = new Listing { Id = Guid.CreateVersion7(), Market = read.Value.Market, Side = read.Value.Side, OwnerId = Guid.CreateVersion7(), CreatedAt = Now };
        listing.Write(read.Value.Fields, read.Value.Details, Now);
        if (organization is not null)
            (listing.Organization, listing.OrganizationId) = (organization, organization.Id);
        return listing;
    }

    public static Organization Organization(OrganizationKind kind) =>
        new() { Id = Guid.CreateVersion7(), Name = "団体", Kind = kind, Industry = "I", Area = "kinuta", CreatedAt = Now };

    public static IReadOnlyList<Finding> Findings(JsonObject body)
    {
        var listing = Listing(body);
        return Catalog.Of(listing).Check(listing, Today);
    }

    public static IReadOnlyList<string> Errors(JsonObject body) =>
        ListingInput.Read(body, Catalog) is { Ok: false } read ? [.. read.Error.Fields.Select(x => $"{x.Field} {x.Code}")] : [];

    /// <summary>The pair under the model of its kinds, or null when it is not matched.</summary>
    public static PairMatch? Match(Listing left, Listing right)
    {
        var model = Assert.Single(Catalog.Models, x => x.Left == left.Kind && x.Right == right.Kind);
        var market = new MatchMarket(model, [Catalog.Of(left).ToProfile(left)], [Catalog.Of(right).ToProfile(right)]);
        return MarketMatching.Compute(market, new MatchingOptions()).Pairs.SingleOrDefault();
    }

    /// <summary>The reasons speak of these topics, in any order, possibly of others.</summary>
    public static void AssertNames(IEnumerable<Reason> reasons, params string[] topics)
    {
        var named = reasons.Select(x => x.Topic).ToList();
        Assert.All(topics, topic => Assert.Contains(topic, named));
    }
}
