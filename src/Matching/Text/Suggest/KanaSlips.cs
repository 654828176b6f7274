using System.Collections.Frozen;
using System.Text;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Which kana people take for each other, and which they leave out or put in.</summary>
internal static class KanaSlips
{
    private const string Voiced = "がぎぐげござじずぜぞだでどばびぶべぼぱぴぷぺぽゃゅょぁぃぅぇぉ";
    private const string Plain = "かきくけこさしすせそたてとはひふへほはひふへほやゆよあいうえお";

    private static readonly FrozenDictionary<char, char> Plainer = Voiced.Zip(Plain).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, char> VowelOf = Rows(
        ('a', "あかさたなはまやらわがざだばぱゃ"), ('i', "いきしちにひみりぎじびぴ"), ('u', "うくすつぬふむゆるぐずぶぷゅ"),
        ('e', "えけせてねへめれげぜでべぺ"), ('o', "おこそとのほもよろをごぞどぼぽょ"));

    /// <summary>The text without what is misheard most: small kana as large ones, no voicing, neither ー nor っ.</summary>
    public static string Skeleton(string folded)
    {
        var plain = new StringBuilder(folded.Length);
        foreach (var c in folded)
            if (c is not ('ー' or 'っ'))
                plain.Append(Plainer.GetValueOrDefault(c, c));
        return plain.ToString();
    }

    public static bool SoundAlike(char one, char other) =>
        Plainer.GetValueOrDefault(one, one) == Plainer.GetValueOrDefault(other, other)
        || one == 'っ' && other == 'つ' || one == 'つ' && other == 'っ'
        || one == 'ー' && IsVowel(other) || other == 'ー' && IsVowel(one);

    /// <summary>Whether the kana only lengthens the one before it, or is a small vowel: とう beside と, てぃ beside て.</summary>
    public static bool IsHardlyHeard(char kana, char before) => kana is 'ー' or 'っ' or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ' || (kana, VowelOf.GetValueOrDefault(before)) is
        ('あ', 'a') or ('い', 'i') or ('い', 'e') or ('う', 'u') or ('う', 'o') or ('え', 'e') or ('お', 'o');

    private static bool IsVowel(char kana) => kana is 'あ' or 'い' or 'う' or 'え' or 'お';

    private static FrozenDictionary<char, char> Rows(params (char Vowel, string Kana)[] rows) =>
        rows.SelectMany(row => row.Kana.Select(kana => (kana, row.Vowel))).ToFrozenDictionary(pair => pair.kana, pair => pair.Vowel);
}
