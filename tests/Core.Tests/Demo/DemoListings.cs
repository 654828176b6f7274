using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Demo;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.Tests.Markets;

namespace SetagayaPort.Core.Tests.Demo;

/// <summary>The demo town's listings as they would be written on <see cref="SampleTown.Today"/>.</summary>
internal static class DemoListings
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "demo");

    private static readonly Dictionary<string, Organization> Organizations = Lines("organizations").ToDictionary(x => (string)x["key"]!, Organization);

    private static readonly Dictionary<string, Guid> People = Lines("people").ToDictionary(x => (string)x["key"]!, _ => Guid.CreateVersion7());

    /// <summary>A line of a listings file by its key, with its relative dates resolved.</summary>
    public sealed record Row(string Key, bool Published, JsonObject Body, Guid Owner, Organization? Organization)
    {
        public Listing ToListing()
        {
            var read = ListingInput.Read(Body, SampleTown.Catalog).Value;
            var listing = new Listing { Id = Guid.CreateVersion7(), Market = read.Market, Side = read.Side, OwnerId = Owner, CreatedAt = default };
            listing.Write(read.Fields, read.Details, new DateTimeOffset(SampleTown.Today, TimeOnly.MinValue, TimeSpan.FromHours(9)));
            (listing.Organization, listing.OrganizationId) = (Organization, Organization?.Id);
            return listing;
        }
    }

    public static IReadOnlyList<Row> Of(string kind) => [.. Lines(kind).Select(Read)];

    private static Row Read(JsonObject body) => new(
        (string)body["key"]!,
        (string?)body["status"] == "published",
        body,
        People[(string)body["owner"]!],
        (string?)body["organization"] is { } organization ? Organizations[organization] : null);

    private static Organization Organization(JsonObject body) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = (string)body["name"]!,
        Kind = Words<OrganizationKind>.Parse((string)body["kind"]!),
        Industry = (string)body["industry"]!,
        Area = (string)body["area"]!,
        CreatedAt = default,
    };

    private static IEnumerable<JsonObject> Lines(string file) => File.ReadLines(Path.Combine(Folder, file + ".jsonl"))
        .Select(line => DemoDates.Resolve(JsonNode.Parse(line), SampleTown.Today)!.AsObject());
}
