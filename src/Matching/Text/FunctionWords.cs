using System.Buffers;
using System.Collections.Frozen;

namespace SetagayaPort.Matching.Text;

/// <summary>English words, and pairs of neighbouring characters, that carry grammar and no content: never indexed.</summary>
internal static class FunctionWords
{
    private static readonly SearchValues<char> Particles = SearchValues.Create("のをはがにへでともや");
    private static readonly SearchValues<char> ParticlesAfterKanji = SearchValues.Create("のをはへ");

    /// <summary>Pairs of hiragana that are grammar nearly always. A pair is left out wherever it stands, so that texts and queries agree.</summary>
    private static readonly FrozenSet<string> Pairs = Set(
        "です ます まし した して てい いる いま ませ せん でし する され する れる くだ ださ ある あり から まで など ので のに には では とは にも でも への との たい ない なる なり "
        + "って とい いう いた ただ だき ため また その この これ それ こと として しま きま りま");

    private static readonly FrozenSet<string> English = Set(
        "a an and are as at be by for from has have i in is it its of on or our s t that the this to was we were will with you your");

    public static bool IsEnglish(ReadOnlySpan<char> word) => English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a pair of neighbours says nothing: a particle beside a word, or grammar.</summary>
    public static bool IsEmptyPair(ReadOnlySpan<char> pair, Script left, Script right) => (left, right) switch
    {
        (Script.Hiragana, Script.Hiragana) => pair.Contains('を') || Pairs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair),
        (Script.Hiragana, _) => Particles.Contains(pair[0]),
        (Script.Kanji, Script.Hiragana) => ParticlesAfterKanji.Contains(pair[^1]),
        (Script.Katakana, Script.Hiragana) => Particles.Contains(pair[^1]),
        _ => false,
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
