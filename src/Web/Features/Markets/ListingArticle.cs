using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>
/// The body of a listing's page, made of nothing but what others may see (<see cref="ListingView.ForOthers"/>), so that
/// no part of it can tell more than the API does.
/// </summary>
public sealed record ListingArticle
{
    /// <summary>Facts in short, the most telling ones first.</summary>
    public required IReadOnlyList<Fact> Panel { get; init; }

    /// <summary>How many of them stand out.</summary>
    public required int Big { get; init; }

    /// <summary>What is simply so: お試し出店ができる.</summary>
    public required IReadOnlyList<string> Ticks { get; init; }

    /// <summary>Texts with a heading of their own.</summary>
    public required IReadOnlyList<Fact> Texts { get; init; }

    /// <summary>The items in the order of the law, where a law names them.</summary>
    public required IReadOnlyList<Fact> Sheet { get; init; }

    public required string? Body { get; init; }

    /// <summary>Skills and keywords.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Level of the headings on the page.</summary>
    public required int Level { get; init; }

    public static ListingArticle Of(Listing listing, ListingKind kind, int level = 2)
    {
        var view = ListingView.ForOthers(listing, kind);
        var layout = ListingLayout.Of(listing.Kind);
        var own = kind.Schema.Fields.Where(x => !x.Confidential).SelectMany(x => Facts(x, view))
            .Select(x => kind.Remark(x.Name, listing) is { } remark ? x with { Lines = [.. x.Lines, remark.ToString()] } : x).ToList();
        var facts = own.Concat(Common(kind, view)).ToList();
        var sheet = layout.Sheet is { } order && own.Any(x => x.Lines.Count > 0) ? InOrder(facts, order, rest: own) : [];
        var longs = sheet.Count > 0 ? [] : own.Where(x => IsLong(kind, x.Name)).ToList();
        var panel = layout.Panel is { } names
            ? InOrder(facts, names, rest: []).Concat(Common(kind, view).Where(x => x.Name is "area" or "station")).ToList()
            : InOrder(facts, layout.Big, rest: facts).Except(longs).ToList();
        return new ListingArticle
        {
            Panel = panel,
            Big = layout.Big.Count(x => panel.Any(fact => fact.Name == "details." + x)),
            Ticks = [.. kind.Schema.Leaves.Where(x => IsTick(x) && !InGroup(x) && FieldForm.At(view, x.Path)?.GetValue<bool>() == true).Select(x => x.Label.ToString())],
            Texts = longs,
            Sheet = [.. sheet.Select(x => x.Lines.Count == 0 ? x with { Lines = [T("なし", "None")] } : x)],
            Body = view["body"]?.GetValue<string>(),
            Words = [.. Strings(view["skills"]).Concat(Strings(view["keywords"])).Distinct()],
            Level = level,
        };
    }

    private static IEnumerable<Fact> Common(ListingKind kind, JsonObject view)
    {
        foreach (var name in new[] { "area", "town", "station", "industry", "languages", "validUntil" })
        {
            var field = kind.Common.Find(name)!;
            var lines = FieldWords.Lines(field, view[name]);
            if (name == "station" && lines.Count > 0 && view["walkMinutes"] is { } minutes)
                lines = [T($"{lines[0]} 徒歩{minutes}分", $"{lines[0]}, {minutes} min walk")];
            if (lines.Count > 0)
                yield return new Fact(name, field.Label.ToString(), lines);
        }
    }

    /// <summary>A field as a fact; groups inside a group are facts of their own. A trial period that is not named is none, and is said.</summary>
    private static IEnumerable<Fact> Facts(FieldSpec field, JsonObject view)
    {
        if (IsTick(field))
            yield break;
        var lines = FieldWords.Lines(field, FieldForm.At(view, field.Path));
        if (lines.Count > 0 || field.Path == "details.trialPeriodMonths")
            yield return new Fact(field.Path, field.Label.ToString(), lines);
        foreach (var fact in field.Children.Where(x => x.Kind == FieldKind.Group).SelectMany(x => Facts(x, view)))
            yield return fact;
    }

    private static List<Fact> InOrder(IReadOnlyList<Fact> facts, IReadOnlyList<string> names, IReadOnlyList<Fact> rest)
    {
        var first = names.SelectMany(name => facts.Where(x => x.Name == "details." + name || x.Name.StartsWith($"details.{name}.", StringComparison.Ordinal))).ToList();
        return [.. first, .. rest.Except(first)];
    }

    private static bool IsLong(ListingKind kind, string path) => kind.Schema.Find(path) is { Kind: FieldKind.LongText };

    private static bool IsTick(FieldSpec field) => field is { Kind: FieldKind.Flag, MayBeUnsaid: false };

    private static bool InGroup(FieldSpec field) => field.Path.Count(x => x == '.') > 1;

    private static IEnumerable<string> Strings(JsonNode? items) => items is JsonArray array ? array.Select(x => x!.GetValue<string>()) : [];
}
