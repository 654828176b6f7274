using FsCheck;
using FsCheck.Fluent;

namespace SetagayaPort.Matching.Tests.Text.Suggest;

/// <summary>Words in kana and how they are typed in letters.</summary>
internal static class Kana
{
    private static readonly (string Kana, string Hepburn, string Kunrei)[] Sounds =
    [
        .. Row("あいうえお", ""), .. Row("かきくけこ", "k"), .. Row("なにぬねの", "n"), .. Row("まみむめも", "m"), .. Row("らりるれろ", "r"), .. Row("がぎぐげご", "g"),
        .. Row("ばびぶべぼ", "b"), .. Row("ぱぴぷぺぽ", "p"),
        ("さ", "sa", "sa"), ("し", "shi", "si"), ("す", "su", "su"), ("せ", "se", "se"), ("そ", "so", "so"), ("しゃ", "sha", "sya"), ("しゅ", "shu", "syu"), ("しょ", "sho", "syo"),
        ("た", "ta", "ta"), ("ち", "chi", "ti"), ("つ", "tsu", "tu"), ("て", "te", "te"), ("と", "to", "to"), ("ちゃ", "cha", "tya"), ("ちゅ", "chu", "tyu"), ("ちょ", "cho", "tyo"),
        ("は", "ha", "ha"), ("ひ", "hi", "hi"), ("ふ", "fu", "hu"), ("へ", "he", "he"), ("ほ", "ho", "ho"), ("ひゃ", "hya", "hya"), ("ひょ", "hyo", "hyo"),
        ("ざ", "za", "za"), ("じ", "ji", "zi"), ("ず", "zu", "zu"), ("ぜ", "ze", "ze"), ("ぞ", "zo", "zo"), ("じゃ", "ja", "zya"), ("じゅ", "ju", "zyu"), ("じょ", "jo", "zyo"),
        ("だ", "da", "da"), ("ぢ", "ji", "zi"), ("づ", "zu", "du"), ("で", "de", "de"), ("ど", "do", "do"), ("や", "ya", "ya"), ("ゆ", "yu", "yu"), ("よ", "yo", "yo"), ("わ", "wa", "wa"),
        ("きゃ", "kya", "kya"), ("きゅ", "kyu", "kyu"), ("りょ", "ryo", "ryo"), ("みゃ", "mya", "mya"), ("ファ", "fa", "fa"), ("ティ", "ti", "thi"), ("ディ", "di", "dhi"), ("ウェ", "we", "we"),
        ("ん", "n'", "n'"), ("か", "ka", "ka"), ("ー", "-", ""), ("ん", "n'", "n'"),
    ];

    /// <summary>Words of one to eight sounds, with small っ where they can stand; in Hepburn, in Kunrei and in kana.</summary>
    public static Arbitrary<(string Kana, string Hepburn, string Kunrei)> Words { get; } =
        Gen.Elements(Sounds).Zip(Gen.Elements(false, false, false, true)).NonEmptyListOf().Select(sounds => sounds.Take(8).Aggregate(("", "", ""), Add))
            .Where(word => word.Item1[0] is not ('ー' or 'っ')).ToArbitrary();

    private static (string Kana, string Hepburn, string Kunrei) Add((string Kana, string Hepburn, string Kunrei) word, ((string Kana, string Hepburn, string Kunrei) Sound, bool IsDoubled) next)
    {
        var sound = next.Sound;
        // っ does not begin a word, and stands before the sounds that stop the breath.
        if (!next.IsDoubled || word.Kana.Length == 0 || !"kstp".Contains(sound.Kunrei is "" ? ' ' : sound.Kunrei[0]) || word.Kana[^1] is 'ん' or 'ー')
            return (word.Kana + sound.Kana, word.Hepburn + sound.Hepburn, word.Kunrei + sound.Kunrei);
        return (word.Kana + "っ" + sound.Kana, word.Hepburn + (sound.Hepburn.StartsWith("ch") ? 't' : sound.Hepburn[0]) + sound.Hepburn, word.Kunrei + sound.Kunrei[0] + sound.Kunrei);
    }

    private static IEnumerable<(string, string, string)> Row(string kana, string consonant) =>
        kana.Zip("aiueo", (sound, vowel) => (sound.ToString(), consonant + vowel, consonant + vowel));
}
