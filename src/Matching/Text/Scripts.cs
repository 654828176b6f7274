using System.Text;

namespace SetagayaPort.Matching.Text;

internal static class Scripts
{
    public static Script Of(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterOrDigit(c) ? Script.Word : c == ' ' ? Script.Space : Script.Separator,
        >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or >= '\uf900' and <= '\ufaff' or '々' or '〆' or '〇' => Script.Kanji,
        >= 'ぁ' and <= '\u3096' or 'ゝ' or 'ゞ' => Script.Hiragana,
        >= 'ァ' and <= 'ヺ' or 'ー' or 'ヽ' or 'ヾ' or >= '\u31f0' and <= '\u31ff' => Script.Katakana,
        _ => char.IsLetterOrDigit(c) ? Script.Word : Script.Separator,
    };

    public static Script Of(Rune rune) => rune.IsBmp
        ? Of((char)rune.Value)
        : rune.Value is >= 0x20000 and <= 0x3ffff ? Script.Kanji : Rune.IsLetterOrDigit(rune) ? Script.Word : Script.Separator;

    public static bool IsJapanese(Script script) => script >= Script.Kanji;
}
