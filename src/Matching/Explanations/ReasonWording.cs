using System.Globalization;

namespace SetagayaPort.Matching.Explanations;

/// <summary>
/// Words reasons and improvements as short plain sentences in Japanese or English. The engine knows no market, so names come from the
/// caller's label lookup (set, code) → label in the wanted language: set "topic" for what a criterion is about, "place" for stations and
/// areas, otherwise the criterion's label set. A code without label is written as it is, a place without label is left unnamed.
/// </summary>
public static class ReasonWording
{
    private const int CodesNamed = 4;

    /// <summary>Every template that has a sentence.</summary>
    public static IReadOnlyCollection<string> Templates => Sentences.Templates;

    /// <param name="language">"ja", or anything else for English.</param>
    public static string Text(Reason reason, string language, Func<string, string, string?> label) =>
        Render(reason.Template, reason.Topic, reason.Values, language, label);

    /// <param name="language">"ja", or anything else for English.</param>
    public static string Text(Improvement improvement, string language, Func<string, string, string?> label) =>
        Render(improvement.Template, improvement.Topic, improvement.Values, language, label);

    private static string Render(string template, string topic, IReadOnlyDictionary<string, string> values, string language, Func<string, string, string?> label)
    {
        var japanese = language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
        var name = label("topic", topic) ?? topic;
        if (Sentences.Find(Place(values, label) is null ? template + ".unnamed" : template, template, japanese) is not { } sentence)
            return name; // Stored by another version: better the topic alone than nothing.
        var amounts = new Amounts(topic, values.GetValueOrDefault("unit"), japanese);
        return Fill(sentence, word => word switch
        {
            "topic" => name,
            "Topic" => Capital(name),
            "subject" => amounts.Subject(name),
            "codes" => Codes(values, japanese, label),
            "terms" => string.Join(japanese ? "、" : ", ", Lines(values, "terms")),
            "place" => Place(values, label) ?? "",
            "minutes" => Minutes(values),
            "needed" or "ready" => Date(values, word, japanese),
            "wantedTime" or "offeredTime" => amounts.Window(values, word[..^"Time".Length]),
            "wanted" or "offered" or "shortfall" or "excess" => amounts.Range(values, word),
            _ => values.GetValueOrDefault(word, ""),
        });
    }

    private static string Fill(string sentence, Func<string, string> word)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < sentence.Length; at++)
        {
            var end = sentence[at] == '{' ? sentence.IndexOf('}', at) : -1;
            text.Append(end < 0 ? sentence[at] : word(sentence[(at + 1)..end]));
            at = Math.Max(at, end);
        }
        return text.ToString();
    }

    private static string Codes(IReadOnlyDictionary<string, string> values, bool japanese, Func<string, string, string?> label)
    {
        var codes = Lines(values, "codes");
        var set = values.GetValueOrDefault("set", "");
        var named = string.Join(japanese ? "、" : ", ", codes.Take(CodesNamed).Select(code => label(set, code) ?? code));
        return codes.Length <= CodesNamed ? named : named + (japanese ? "ほか" : " and others");
    }

    private static string[] Lines(IReadOnlyDictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? Place(IReadOnlyDictionary<string, string> values, Func<string, string, string?> label) =>
        values.TryGetValue("place", out var code) ? label("place", code) : null;

    /// <summary>An estimate: rounded up, to five minutes from twenty on.</summary>
    private static string Minutes(IReadOnlyDictionary<string, string> values)
    {
        var minutes = Math.Max(1, Math.Ceiling(Amounts.Number(values, "minutes") ?? 0));
        return (minutes < 20 ? minutes : Math.Ceiling(minutes / 5) * 5).ToString(CultureInfo.InvariantCulture);
    }

    private static string Date(IReadOnlyDictionary<string, string> values, string key, bool japanese) =>
        DateOnly.TryParseExact(values.GetValueOrDefault(key, ""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString(japanese ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.InvariantCulture)
            : "";

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
