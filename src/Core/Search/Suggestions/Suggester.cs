using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>
/// Completes what people type in the search and corrects their slips, by the words of the listings that everybody may see. Kept in
/// memory by <see cref="SuggestionFollower"/>; empty until that has read the listings once.
/// </summary>
public sealed class Suggester
{
    /// <summary>Longer typing is completed by nothing.</summary>
    private const int LongestTyping = 50;

    private volatile SuggestionBook book = SuggestionBook.Empty;

    /// <summary>Whole queries that begin as typed, best first: the last word is completed, those before it stay.</summary>
    /// <param name="typed">Anything.</param>
    /// <param name="count">The most to give.</param>
    public IReadOnlyList<string> Complete(string typed, int count)
    {
        var text = typed.Trim();
        if (text.Length is 0 or > LongestTyping)
            return [];
        var start = text.AsSpan().LastIndexOfAny(' ', '　') + 1;
        var (before, last) = (text[..start], text[start..]);
        var alone = before.Length == 0;
        return [.. book.Completions.Find(last, count * 2)
            .Where(x => alone || x.Source != SuggestionBook.Title && !before.Contains(x.Text, StringComparison.Ordinal))
            .Take(count).Select(x => before + x.Text)];
    }

    /// <summary>The query with its slips corrected by words that stand in listings, or null when it has none.</summary>
    /// <param name="query">As typed. What is quoted or excluded stays.</param>
    public string? Correct(string query)
    {
        var now = book;
        var words = query.Trim().Split(' ', '　');
        var corrected = Array.ConvertAll(words, word => word.Length == 0 || word.AsSpan().IndexOfAny("\"“”„") >= 0 || word[0] is '-' or '－' ? word : Correct(word, now));
        return corrected.SequenceEqual(words, StringComparer.Ordinal) ? null : string.Join(' ', corrected);
    }

    /// <summary>Whether something in it is no word: unknown, or a single sign where a word is meant, as 税利士 is three.</summary>
    public static bool MayHaveSlips(string query) =>
        JapaneseAnalyzer.Default.Read(query).Any(x => x.IsContent && (!x.IsKnown || x.Surface.Length < 2));

    internal void Renew(SuggestionBook next) => book = next;

    /// <summary>The whole word; or, as Japanese is typed without spaces, the words in it.</summary>
    private static string Correct(string word, SuggestionBook book)
    {
        if (Meant(word, book) is { } meant)
            return meant;
        if (book.Listings.ContainsKey(TextFolding.Fold(word)))
            return word;
        foreach (var part in JapaneseAnalyzer.Default.AnalyzeQuery(word).Select(x => x.Text).Where(x => x.Length > 1 && x != word).Distinct(StringComparer.Ordinal))
            if (word.IndexOf(part, StringComparison.Ordinal) is var at and >= 0 && IsWhole(word, at, at + part.Length) && Meant(part, book) is { } better)
                word = word[..at] + better + word[(at + part.Length)..];
        return word;
    }

    private static bool IsWhole(string word, int start, int end) =>
        (start == 0 || !Spelling.GoesOn(word[start - 1], word[start])) && (end == word.Length || !Spelling.GoesOn(word[end - 1], word[end]));

    /// <summary>Figures are no slips.</summary>
    private static string? Meant(string word, SuggestionBook book) =>
        word.Any(char.IsDigit) ? null : book.Corrector.Correct(word, SpokenText.Of(word).Reading, book.Listings.GetValueOrDefault(TextFolding.Fold(word)))?.Word;
}
