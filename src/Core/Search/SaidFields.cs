using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Search;

/// <summary>What the fields of a listing say to the search: words, texts, and values to filter by.</summary>
internal sealed class SaidFields(Listing listing, ListingKind kind)
{
    private readonly List<string> skills = [.. listing.Skills];
    private readonly List<string> words = [kind.Name.Ja, kind.Name.En, .. listing.Skills, .. listing.Keywords];
    private readonly List<string> english = [];
    private readonly List<string> texts = [listing.Body ?? ""];

    public Dictionary<string, IReadOnlyList<string>> Facets { get; } = new(StringComparer.Ordinal)
    {
        ["market"] = [listing.Market],
        ["side"] = [listing.Side],
    };

    public Dictionary<string, double> Numbers { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Skills => [.. skills.Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> Words => [.. words.Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> EnglishWords => [.. english.Except(words, StringComparer.Ordinal)];

    public string Text => string.Join("\n", texts.Where(x => x.Length > 0));

    public void Read(FieldSpec field, JsonNode? value)
    {
        if (value is null || field.Path is "title" or "summary" or "body" or "skills" or "keywords")
            return;

        switch (field.Kind)
        {
            case FieldKind.Choice or FieldKind.Choices:
                Choose(field, value is JsonArray several ? [.. several.Select(x => x!.GetValue<string>())] : [value.GetValue<string>()]);
                break;
            case FieldKind.Flag when field.Facet:
                Facets[SearchDocuments.FacetName(field)] = [value.GetValue<bool>() ? "true" : "false"];
                break;
            case FieldKind.Integer or FieldKind.Number when field.Facet:
                Numbers[SearchDocuments.FacetName(field)] = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
                break;
            case FieldKind.Texts:
                var said = value.AsArray().Select(x => x!.GetValue<string>()).ToList();
                words.AddRange(said);
                skills.AddRange(said);
                break;
            case FieldKind.Text or FieldKind.LongText when field.Path != "visibility":
                texts.Add(value.GetValue<string>());
                break;
        }
    }

    private void Choose(FieldSpec field, string[] chosen)
    {
        var options = chosen.Select(field.Find).OfType<Option>().ToList();
        words.AddRange(options.Select(x => x.Label.Ja));
        english.AddRange(options.Select(x => x.Label.En));
        if (field.Facet)
            Facets[SearchDocuments.FacetName(field)] = chosen;
    }
}
