using System.Collections.Frozen;
using System.Text;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Spells hiragana in letters, one way for each sound; other characters stay.</summary>
internal static class KanaLetters
{
    private const string Table =
        "あa いi うu えe おo かka きki くku けke こko さsa しsi すsu せse そso たta ちti つtu てte とto なna にni ぬnu ねne のno はha ひhi ふhu へhe ほho "
        + "まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をwo んn がga ぎgi ぐgu げge ごgo ざza じzi ずzu ぜze ぞzo "
        + "だda ぢzi づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゃya ゅyu ょyo ぁa ぃi ぅu ぇe ぉo ゎwa";

    private static readonly FrozenDictionary<char, string> Letters = Table.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Long vowels of two kana are spelled out; the mark ー and the small っ have no letters.</summary>
    public static string Spell(ReadOnlySpan<char> hiragana)
    {
        var letters = new StringBuilder(hiragana.Length * 2);
        var before = '\0';
        foreach (var kana in hiragana)
        {
            if (kana is 'ゃ' or 'ゅ' or 'ょ' or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ')
                Glide(letters, before, kana);
            else if (Letters.TryGetValue(kana, out var sound))
                letters.Append(sound);
            else if (kana is not ('ー' or 'っ'))
                letters.Append(kana);
            before = kana;
        }
        return letters.ToString();
    }

    /// <summary>A small kana changes the one before it: しゃ, ちぇ, てぃ, うぃ.</summary>
    private static void Glide(StringBuilder letters, char before, char small)
    {
        var sound = Letters[small];
        switch (before)
        {
            case 'き' or 'ぎ' or 'し' or 'じ' or 'ち' or 'ぢ' or 'に' or 'ひ' or 'び' or 'ぴ' or 'み' or 'り' when small != 'ぃ':
                letters.Length--;
                letters.Append(sound.Length == 1 ? "y" : "").Append(sound);
                break;
            case 'て' or 'で' when small is 'ぃ' or 'ゅ':
            case 'と' or 'ど' when small == 'ぅ':
                letters.Length--;
                letters.Append(sound);
                break;
            case 'う' when small != 'ぅ' && sound.Length == 1:
                letters.Length--;
                letters.Append('w').Append(sound);
                break;
            default:
                letters.Append(sound);
                break;
        }
    }
}
