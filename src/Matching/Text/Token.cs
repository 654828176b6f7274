using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>
/// A term said at a place of a text. <see cref="Start"/> and <see cref="Length"/> count UTF-16 units of the text as it was given, before any
/// folding, and never cut a surrogate pair. <see cref="Position"/> counts characters of Japanese and words of other languages, from 0, so that
/// terms of one phrase stand at known distances; white space takes no position, punctuation takes one.
/// </summary>
/// <param name="Term">
/// What is indexed: after a <c>#</c>, a domain word's standing term (<c>#三軒茶屋</c>) or a word's folded base form (<c>#引越</c>); after a
/// <c>~</c>, a word's folded reading (<c>~けいり</c>); after a <c>!</c>, a word that is denied (夜勤なし gives <c>!夜勤</c>); without any, a stemmed word or number in lower case (<c>cafe</c>), or a piece of the
/// literal text, which is a pair of folded characters (<c>店舗</c>) or a kanji (<c>鮨</c>). Never longer than 65 UTF-16 units.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(string Term, int Start, int Length, int Position)
{
    /// <summary>The first UTF-16 unit of the text after the term.</summary>
    public int End => Start + Length;
}
