using System.Globalization;

namespace SetagayaPort.Matching.Explanations;

/// <summary>
/// Words advice as one plain sentence in Japanese or English. Names come from the caller's label lookup (set, code) → label: set "topic"
/// and "field" for what is changed, otherwise the set that the advice names for its codes.
/// </summary>
public static class AdviceWording
{
    /// <summary>The unit under which a day is written, as yyyy-MM-dd.</summary>
    public const string Day = "day";

    /// <summary>The unit under which a time of day is written, as minutes after midnight.</summary>
    public const string Clock = "clock";

    private static readonly Dictionary<string, (string Japanese, string English)> Beginnings = new(StringComparer.Ordinal)
    {
        ["raise"] = ("{subject}を{by}上げると、", "Raising the {subject} by {by}"),
        ["lower"] = ("{subject}を{by}下げると、", "Lowering the {subject} by {by}"),
        ["set"] = ("{subject}を{to}にすると、", "Changing the {subject} to {to}"),
        ["add"] = ("{subject}に「{codes}」も加えると、", "Adding “{codes}” to the {subject}"),
        ["drop"] = ("{subject}から「{codes}」を外すと、", "Taking “{codes}” out of the {subject}"),
        ["choose"] = ("{subject}を「{codes}」にすると、", "Choosing “{codes}” for the {subject}"),
        ["allow"] = ("「{subject}」にしるしを付けると、", "Ticking “{Subject}”"),
        ["open"] = ("{subject}を決めずにおくと、", "Leaving the {subject} open"),
    };

    /// <summary>Every template that has a sentence.</summary>
    public static IReadOnlyCollection<string> Templates => Beginnings.Keys;

    /// <param name="advice">What to say.</param>
    /// <param name="people">Whether the counterparts are people who look for something; listings that offer something otherwise.</param>
    /// <param name="language">"ja", or anything else for English.</param>
    /// <param name="label">The lookup.</param>
    public static string Text(Advice advice, bool people, string language, Func<string, string, string?> label)
    {
        var japanese = language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
        var name = (advice.Values.TryGetValue("topic", out var topic) ? label("topic", topic) : label("field", advice.Field)) ?? advice.Field;
        var (ja, en) = Beginnings.GetValueOrDefault(advice.Template, ("{subject}：", "{Subject}:"));
        return Template.Fill(japanese ? ja : en, word => word switch
        {
            "Subject" => name,
            "subject" => japanese ? name : Inside(name),
            "codes" => Template.Codes(advice.Values, japanese, label),
            "by" or "to" => Amount(advice.Values, word, japanese),
            _ => "",
        }) + (japanese ? Gain(advice, people) : Reach(advice, people));
    }

    private static string Gain(Advice advice, bool people)
    {
        var (who, counter) = people ? ("人", "人") : ("掲載", "件");
        var lost = advice.Lost > 0 ? $"（{Figure(advice.Lost)}{counter}減ります）" : "";
        return $"合いそうな{who}が{Figure(advice.Gained)}{counter}増えます{lost}。";
    }

    private static string Reach(Advice advice, bool people)
    {
        var more = (people, advice.Gained) switch
        {
            (true, 1) => "person",
            (true, _) => "people",
            (false, 1) => "listing",
            _ => "listings",
        };
        var lost = advice.Lost > 0 ? $" and loses {Figure(advice.Lost)}" : "";
        return $" reaches {Figure(advice.Gained)} more {more}{lost}.";
    }

    private static string Amount(IReadOnlyDictionary<string, string> values, string key, bool japanese) => values.GetValueOrDefault("unit") switch
    {
        Day => Template.Date(values, key, japanese),
        Clock => Amounts.Number(values, key) is { } minutes ? Amounts.Clock(minutes, japanese) : "",
        var unit => new Amounts("", unit, japanese).Range(values, key),
    };

    private static string Figure(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A label as it stands inside an English sentence.</summary>
    private static string Inside(string name) => name.Length > 1 && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
