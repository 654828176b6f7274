using System.Buffers;
using System.Collections.Frozen;

namespace SetagayaPort.Matching.Text;

/// <summary>The words that carry grammar and no content: never indexed, and where a query's words are parted.</summary>
internal static class FunctionWords
{
    private const int LongestWord = 6;
    private const int LongestRun = 24;

    private static readonly SearchValues<char> Particles = SearchValues.Create("のをはがにへでともや");
    private static readonly SearchValues<char> ParticlesAfterKanji = SearchValues.Create("のをはへ");

    private static readonly FrozenSet<string> Words = Set(
        "の を は が に へ で と も や か な ね よ から まで より など だけ ほど くらい ぐらい ため こと もの よう ので のに には では とは にも でも への との として "
        + "における について による です ます でした ました ません でしょう する した して したい しよう します しました しています している いる いた います ある あった あり あります ない "
        + "なら なる なった たい ください くださる いただく いただける いただき いただきます できる できます できた れる られる せる させる いない いません この その あの これ それ という "
        + "といった たち さん さま てい ている ています お ご");

    /// <summary>Pairs of hiragana that are grammar nearly always. A pair is left out wherever it stands, so that texts and queries agree.</summary>
    private static readonly FrozenSet<string> Pairs = Set(
        "です ます まし した して てい いる いま ませ せん でし する され する れる くだ ださ ある あり から まで など ので のに には では とは にも でも への との たい ない なる なり "
        + "って とい いう いた ただ だき ため また その この これ それ こと として しま きま りま");

    private static readonly FrozenSet<string> English = Set(
        "a an and are as at be by for from has have i in is it its of on or our s t that the this to was we were will with you your");

    /// <summary>Single kanji that only extend a word: 事務員, 飲食業. A query is not held to them beside a dictionary word.</summary>
    private static readonly SearchValues<char> Affixes = SearchValues.Create("員者店業屋中用新元的系性化型式等他部課内外前後方家社風向付込可別各級");

    public static bool IsParticle(char c) => Particles.Contains(c);

    public static bool IsAffix(char c) => Affixes.Contains(c);

    public static bool IsEnglish(ReadOnlySpan<char> word) => English.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a pair of neighbours says nothing: a particle beside a word, or grammar.</summary>
    public static bool IsEmptyPair(ReadOnlySpan<char> pair, Script left, Script right) => (left, right) switch
    {
        (Script.Hiragana, Script.Hiragana) => pair.Contains('を') || Pairs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(pair),
        (Script.Hiragana, _) => IsParticle(pair[0]),
        (Script.Kanji, Script.Hiragana) => ParticlesAfterKanji.Contains(pair[^1]),
        (Script.Katakana, Script.Hiragana) => IsParticle(pair[^1]),
        _ => false,
    };

    /// <summary>Whether a run of hiragana can be read as function words from end to end.</summary>
    public static bool AreAll(ReadOnlySpan<char> run)
    {
        if (run.Length > LongestRun)
            return false;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<bool> reached = stackalloc bool[LongestRun + 1];
        reached[0] = true;
        for (var end = 1; end <= run.Length; end++)
            for (var start = Math.Max(0, end - LongestWord); start < end && !reached[end]; start++)
                reached[end] = reached[start] && lookup.Contains(run[start..end]);
        return reached[run.Length];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
