using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets;

/// <summary>
/// Every field marked <see cref="RequiredAttribute"/> is filled. The finding carries the rule and the law named at the
/// field, so the items of 職業安定法5条の3 and the six facts of an ad are the same mechanism as any other required field.
/// </summary>
internal static class RequiredRule
{
    private static readonly LocalText House = new("この掲載に必要な項目", "Needed for this kind of listing");

    /// <summary>One entry for each rule that is named at fields, with the fields it asks for.</summary>
    public static IEnumerable<RuleEntry> Entries(IEnumerable<FieldSpec> fields) =>
        from field in fields.SelectMany(Asked)
        group field by field.Required!.Rule into asked
        select new RuleEntry(
            asked.Key,
            new($"書く：{string.Join("、", asked.Select(x => x.Label.Ja))}", $"Give: {string.Join(", ", asked.Select(x => x.Label.En))}"),
            Severity.Block,
            Source(asked.First().Required!));

    public static IEnumerable<Finding> Check(IEnumerable<FieldSpec> fields, JsonObject? source)
    {
        foreach (var field in fields)
        {
            var value = source?[field.Name];
            if (field.Kind == FieldKind.Group)
            {
                // An optional group that is absent asks nothing; a present or a required one asks for its parts.
                if (value is null && field.Required is { } whole && field.Leaves.All(x => x.Required is null))
                {
                    yield return Missing(field, whole);
                }
                else if (value is not null || field.Required is not null)
                {
                    foreach (var finding in Check(field.Children, value as JsonObject))
                        yield return finding;
                }
            }
            else if (field.Required is { } required && IsMissing(field, value))
            {
                yield return Missing(field, required);
            }
        }
    }

    private static IEnumerable<FieldSpec> Asked(FieldSpec field) =>
        field.Leaves.Any(x => x.Required is not null) ? field.Leaves.Where(x => x.Required is not null) : field.Required is null ? [] : [field];

    private static LocalText Source(RequiredAttribute required) => required.SourceJa.Length > 0 ? new(required.SourceJa, required.SourceEn) : House;

    private static bool IsMissing(FieldSpec field, JsonNode? value) =>
        value is null || (field.Kind is FieldKind.Choices or FieldKind.Texts && value is JsonArray { Count: 0 });

    private static Finding Missing(FieldSpec field, RequiredAttribute required)
    {
        var choose = field.Kind is FieldKind.Choice or FieldKind.Choices;
        return new Finding(
            required.Rule,
            Severity.Block,
            field.Path,
            new($"「{field.Label.Ja}」がまだありません。", $"\"{field.Label.En}\" is missing."),
            choose
                ? new($"「{field.Label.Ja}」を選んでください。", $"Choose \"{field.Label.En}\".")
                : new($"「{field.Label.Ja}」を書いてください。", $"Fill in \"{field.Label.En}\"."),
            Source(required));
    }
}
