using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// A term said at a place of a text. <see cref="Start"/> and <see cref="Length"/> count UTF-16 units of the text as it was given, before any
/// folding, and never cut a surrogate pair. <see cref="Position"/> counts characters of Japanese and words of other languages, from 0, so that
/// terms of one phrase stand at known distances; white space takes no position, punctuation takes one.
/// </summary>
/// <param name="Term">
/// What is indexed: a pair of folded characters (<c>店舗</c>), a kanji (<c>鮨</c>), a stemmed word in lower case (<c>cafe</c>), or, after a
/// <c>#</c>, a dictionary word's standing term (<c>#三軒茶屋</c>) or a whole katakana word (<c>#らて</c>). Never longer than 65 UTF-16 units.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(string Term, int Start, int Length, int Position)
{
    /// <summary>The first UTF-16 unit of the text after the term.</summary>
    public int End => Start + Length;
}
