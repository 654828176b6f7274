namespace SetagayaPort.Matching.Explanations;

/// <summary>
/// Words reasons and improvements as short plain sentences in Japanese or English. The engine knows no market, so names come from the
/// caller's label lookup (set, code) → label in the wanted language: set "topic" for what a criterion is about, "place" for stations and
/// areas, otherwise the criterion's label set. A code without label is written as it is, a place without label is left unnamed.
/// </summary>
public static class ReasonWording
{
    /// <summary>Every template that has a sentence.</summary>
    public static IReadOnlyCollection<string> Templates => Sentences.Templates;

    /// <param name="language">"ja", or anything else for English.</param>
    public static string Text(Reason reason, string language, Func<string, string, string?> label) =>
        Render(reason.Template, reason.Topic, reason.Values, language, label);

    /// <param name="language">"ja", or anything else for English.</param>
    public static string Text(Improvement improvement, string language, Func<string, string, string?> label) =>
        Render(improvement.Template, improvement.Topic, improvement.Values, language, label);

    private static string Render(string key, string topic, IReadOnlyDictionary<string, string> values, string language, Func<string, string, string?> label)
    {
        var japanese = language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
        var name = label("topic", topic) ?? topic;
        if (Sentences.Find(Place(values, label) is null ? key + ".unnamed" : key, key, japanese) is not { } sentence)
            return name; // Stored by another version: better the topic alone than nothing.
        var amounts = new Amounts(topic, values.GetValueOrDefault("unit"), japanese);
        return Template.Fill(sentence, word => word switch
        {
            "topic" => name,
            "Topic" => Capital(name),
            "subject" => amounts.Subject(name),
            "codes" => Template.Codes(values, japanese, label),
            "terms" => string.Join(japanese ? "、" : ", ", Template.Lines(values, "terms")),
            "place" => Place(values, label) ?? "",
            "minutes" => Template.Minutes(values),
            "needed" or "ready" => Template.Date(values, word, japanese),
            "wantedTime" or "offeredTime" => amounts.Window(values, word[..^"Time".Length]),
            "wanted" or "offered" or "shortfall" or "excess" => amounts.Range(values, word),
            _ => values.GetValueOrDefault(word, ""),
        });
    }

    private static string? Place(IReadOnlyDictionary<string, string> values, Func<string, string, string?> label) =>
        values.TryGetValue("place", out var code) ? label("place", code) : null;

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
