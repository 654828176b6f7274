namespace SetagayaPort.Matching.Text;

/// <summary>What a folded character was before kana were folded together. Word is a letter or digit of any other script.</summary>
internal enum Script : byte
{
    Separator,
    Space,
    Word,
    Kanji,
    Hiragana,
    Katakana,
}
