using System.Globalization;

namespace SetagayaPort.Matching.Explanations;

/// <summary>Words the terms of a pair for those who bring people together. Labels are looked up as in <see cref="ReasonWording"/>.</summary>
public static class AccountWording
{
    private const int CodesNamed = 8;

    /// <summary>What the side that wishes says, such as 1,200円以上; null where it says nothing.</summary>
    public static string? Wanted(PairTerm term, string language, Func<string, string, string?> label) => Unless(Said(term, IsJapanese(language), label, wanted: true));

    /// <summary>What the other side says; null where it says nothing.</summary>
    public static string? Offered(PairTerm term, string language, Func<string, string, string?> label) => Unless(Said(term, IsJapanese(language), label, wanted: false));

    /// <summary>Why the pair is beyond the limit; null where it is not.</summary>
    public static string? Failure(PairTerm term, string language, Func<string, string, string?> label)
    {
        if (!term.Fails)
            return null;
        var japanese = IsJapanese(language);
        var topic = label("topic", term.Criterion.Topic) ?? term.Criterion.Topic;
        var (wanted, offered) = (Said(term, japanese, label, wanted: true), Said(term, japanese, label, wanted: false));
        return term.Template switch
        {
            "distance" => japanese
                ? $"{topic}{Limit(term, japanese)}の希望に対し、{offered}かかります"
                : $"{Capital(topic)}: {Limit(term, japanese)} is wished, it takes {offered}",
            _ => japanese
                ? $"{topic}：{wanted}の希望に対し、{offered}です"
                : $"{Capital(topic)}: {wanted} is wished, it is {offered}",
        };
    }

    private static string Said(PairTerm term, bool japanese, Func<string, string, string?> label, bool wanted) => (term.Template, wanted) switch
    {
        ("set", _) => Template.Codes(term.Said, japanese, label, wanted ? "wantedCodes" : "offeredCodes", CodesNamed),
        ("amount", _) => new Amounts(term.Criterion.Topic, term.Criterion.Unit, japanese).Range(term.Said, wanted ? "wanted" : "offered"),
        ("window", _) => new Amounts(term.Criterion.Topic, null, japanese).Window(term.Said, wanted ? "wanted" : "offered"),
        ("date", true) => Template.Date(term.Said, "needed", japanese) is { Length: > 0 } day ? japanese ? day + "まで" : "by " + day : "",
        ("date", false) => Template.Date(term.Said, "ready", japanese) is { Length: > 0 } day ? japanese ? day + "から" : "from " + day : "",
        ("distance", true) => string.Join(japanese ? "、" : ", ", [.. Template.Lines(term.Said, "places").Select(x => label("place", x)).OfType<string>(), .. Optional(Limit(term, japanese))]),
        ("distance", false) => term.Said.ContainsKey("minutes") ? japanese ? $"約{Template.Minutes(term.Said)}分" : $"about {Template.Minutes(term.Said)} minutes" : "",
        _ => string.Join(japanese ? "、" : ", ", Template.Lines(term.Said, "terms")),
    };

    private static string Limit(PairTerm term, bool japanese) => Amounts.Number(term.Said, "limit") is not { } limit ? ""
        : japanese ? $"{Figure(limit)}分まで" : $"up to {Figure(limit)} minutes";

    private static string Figure(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Optional(string text) => text.Length > 0 ? [text] : [];

    private static string? Unless(string text) => text.Length > 0 ? text : null;

    private static bool IsJapanese(string language) => language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
