using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Search;

/// <summary>Turns a published listing into its search document, field by field after its schema.</summary>
public sealed class SearchDocuments(MarketCatalog catalog, ReferenceData reference)
{
    /// <summary>Which kind of organisation a listing is of; a listing without a name tells none.</summary>
    public const string OrganizationKindFacet = "organizationKind";

    /// <summary>Null when the listing is not to be found at all: not published, or private.</summary>
    public SearchDocument? Of(Listing listing)
    {
        if (listing.Status != ListingStatus.Published || listing.Visibility == Visibility.Private)
            return null;

        var kind = catalog.Of(listing);
        var input = ListingView.ForOthers(listing, kind);
        var fields = kind.Common.Leaves.Concat(kind.Schema.Leaves).Where(x => !x.Confidential).ToList();
        var said = new SaidFields(listing, kind);
        var filled = 0;
        foreach (var field in fields)
        {
            var value = At(input, field.Path);
            said.Read(field, value);
            filled += IsFilled(listing, field, value) ? 1 : 0;
        }

        var place = MapPlace.Of(listing, kind, reference);
        var named = !kind.IsNoName(listing);
        var placed = !kind.HidesPlace(listing);
        if (named && listing.Organization is { } organization)
            said.Facets[OrganizationKindFacet] = [Words<OrganizationKind>.Of(organization.Kind)];
        return new SearchDocument
        {
            ListingId = listing.Id,
            Version = listing.Version,
            Market = listing.Market,
            Side = listing.Side,
            MembersOnly = listing.Visibility == Visibility.Members,
            Title = listing.Title ?? "",
            Summary = listing.Summary,
            Body = said.Text,
            Organization = named ? listing.Organization?.Name : null,
            Area = listing.Area,
            Station = placed ? listing.Station : null,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            PublishedAt = listing.PublishedAt ?? listing.UpdatedAt,
            Places = [.. Places(listing, placed).Distinct(StringComparer.Ordinal)],
            Skills = said.Skills,
            Words = said.Words,
            EnglishWords = said.EnglishWords,
            Completeness = Math.Round(filled / (double)fields.Count, 2),
            Facets = said.Facets,
            Numbers = said.Numbers,
        };
    }

    /// <summary>The name of a facet as filters write it: the path without <c>details.</c></summary>
    public static string FacetName(FieldSpec field) => field.Path.StartsWith("details.", StringComparison.Ordinal) ? field.Path["details.".Length..] : field.Path;

    private IEnumerable<string> Places(Listing listing, bool placed)
    {
        if (reference.Find("areas", listing.Area)?.Label is { } area)
        {
            yield return area.Ja;
            yield return area.En;
        }

        if (placed && listing.Town is { Length: > 0 } town)
            yield return town;
        if (placed && listing.Station is { Length: > 0 } station)
            yield return station;
    }

    private static bool IsFilled(Listing listing, FieldSpec field, JsonNode? value) => field.Path switch
    {
        "title" => !string.IsNullOrWhiteSpace(listing.Title),
        "summary" => !string.IsNullOrWhiteSpace(listing.Summary),
        "body" => !string.IsNullOrWhiteSpace(listing.Body),
        _ => value is not (null or JsonArray { Count: 0 }),
    };

    private static JsonNode? At(JsonObject input, string path)
    {
        JsonNode? node = input;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }
}
