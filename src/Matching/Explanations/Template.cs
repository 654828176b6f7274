using System.Globalization;

namespace SetagayaPort.Matching.Explanations;

/// <summary>How sentences are filled with values that were kept free of language.</summary>
internal static class Template
{
    private const int CodesNamed = 4;

    /// <summary>Replaces every {word}.</summary>
    public static string Fill(string sentence, Func<string, string> word)
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

    /// <summary>The codes under a key, called as the set under "set" calls them.</summary>
    public static string Codes(IReadOnlyDictionary<string, string> values, bool japanese, Func<string, string, string?> label, string key = "codes", int most = CodesNamed)
    {
        var codes = Lines(values, key);
        var set = values.GetValueOrDefault("set", "");
        var named = string.Join(japanese ? "、" : ", ", codes.Take(most).Select(code => label(set, code) ?? code));
        return codes.Length <= most ? named : named + (japanese ? "ほか" : " and others");
    }

    public static string[] Lines(IReadOnlyDictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static string Date(IReadOnlyDictionary<string, string> values, string key, bool japanese) =>
        DateOnly.TryParseExact(values.GetValueOrDefault(key, ""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString(japanese ? "yyyy年M月d日" : "d MMMM yyyy", CultureInfo.InvariantCulture)
            : "";

    /// <summary>An estimate: rounded up, to five minutes from twenty on.</summary>
    public static string Minutes(IReadOnlyDictionary<string, string> values)
    {
        var minutes = Math.Max(1, Math.Ceiling(Amounts.Number(values, "minutes") ?? 0));
        return (minutes < 20 ? minutes : Math.Ceiling(minutes / 5) * 5).ToString(CultureInfo.InvariantCulture);
    }
}
