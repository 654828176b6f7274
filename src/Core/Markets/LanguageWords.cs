using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>Languages that people write as they like (英語, English, en), as codes for matching.</summary>
public static class LanguageWords
{
    private const string Japanese = "ja";

    private static readonly Dictionary<string, LocalText> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [Japanese] = new("日本語", "Japanese"),
        ["en"] = new("英語", "English"),
        ["zh"] = new("中国語", "Chinese"),
        ["ko"] = new("韓国語", "Korean"),
        ["vi"] = new("ベトナム語", "Vietnamese"),
        ["ne"] = new("ネパール語", "Nepali"),
        ["fil"] = new("フィリピン語", "Filipino"),
        ["id"] = new("インドネシア語", "Indonesian"),
        ["th"] = new("タイ語", "Thai"),
        ["pt"] = new("ポルトガル語", "Portuguese"),
        ["es"] = new("スペイン語", "Spanish"),
        ["fr"] = new("フランス語", "French"),
        ["sign"] = new("手話", "Sign language"),
    };

    /// <summary>Codes of the known ones, the words themselves of others; without Japanese, which nearly everyone writes and which tells nobody apart.</summary>
    public static IEnumerable<string> BesidesJapanese(IEnumerable<string> words) => words
        .Select(word => Known.FirstOrDefault(x => IsSame(word, x.Key) || IsSame(word, x.Value.Ja) || IsSame(word, x.Value.En)).Key ?? word)
        .Where(code => code != Japanese && !code.Contains(Known[Japanese].Ja, StringComparison.Ordinal));

    public static LocalText? Label(string code) => Known.GetValueOrDefault(code);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
