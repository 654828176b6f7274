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
        var facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["market"] = [listing.Market],
            ["side"] = [listing.Side],
        };
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        var words = new List<string>([kind.Name.Ja, kind.Name.En, .. listing.Skills, .. listing.Keywords]);
        var texts = new List<string> { listing.Body ?? "" };
        foreach (var field in kind.Common.Leaves.Concat(kind.Schema.Leaves).Where(x => !x.Confidential))
            Read(field, At(input, field.Path), facets, numbers, words, texts);

        var place = MapPlace.Of(listing, kind, reference);
        var named = !kind.IsNoName(listing);
        var placed = !kind.HidesPlace(listing);
        if (named && listing.Organization is { } organization)
            facets[OrganizationKindFacet] = [Words<OrganizationKind>.Of(organization.Kind)];
        return new SearchDocument
        {
            ListingId = listing.Id,
            Version = listing.Version,
            Market = listing.Market,
            Side = listing.Side,
            MembersOnly = listing.Visibility == Visibility.Members,
            Title = listing.Title ?? "",
            Summary = listing.Summary,
            Body = string.Join("\n", texts.Where(x => x.Length > 0)),
            Organization = named ? listing.Organization?.Name : null,
            Area = listing.Area,
            Station = placed ? listing.Station : null,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            PublishedAt = listing.PublishedAt ?? listing.UpdatedAt,
            Words = [.. words.Distinct(StringComparer.Ordinal)],
            Facets = facets,
            Numbers = numbers,
        };
    }

    /// <summary>The name of a facet as filters write it: the path without <c>details.</c></summary>
    public static string FacetName(FieldSpec field) => field.Path.StartsWith("details.", StringComparison.Ordinal) ? field.Path["details.".Length..] : field.Path;

    private static void Read(FieldSpec field, JsonNode? value, Dictionary<string, IReadOnlyList<string>> facets, Dictionary<string, double> numbers, List<string> words, List<string> texts)
    {
        if (value is null || field.Path is "title" or "summary" or "body" or "skills" or "keywords")
            return;

        switch (field.Kind)
        {
            case FieldKind.Choice or FieldKind.Choices:
                string[] chosen = value is JsonArray several ? [.. several.Select(x => x!.GetValue<string>())] : [value.GetValue<string>()];
                words.AddRange(chosen.Select(field.Find).OfType<Option>().Select(x => x.Label.Ja));
                if (field.Facet)
                    facets[FacetName(field)] = chosen;
                break;
            case FieldKind.Flag when field.Facet:
                facets[FacetName(field)] = [value.GetValue<bool>() ? "true" : "false"];
                break;
            case FieldKind.Integer or FieldKind.Number when field.Facet:
                numbers[FacetName(field)] = double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
                break;
            case FieldKind.Texts:
                words.AddRange(value.AsArray().Select(x => x!.GetValue<string>()));
                break;
            case FieldKind.Text or FieldKind.LongText when field.Path != "visibility":
                texts.Add(value.GetValue<string>());
                break;
        }
    }

    private static JsonNode? At(JsonObject input, string path)
    {
        JsonNode? node = input;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }
}
