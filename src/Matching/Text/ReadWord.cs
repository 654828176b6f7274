using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>A word of a text and how it is read.</summary>
/// <param name="Surface">As it stands in the text.</param>
/// <param name="Start">Its first UTF-16 unit there.</param>
/// <param name="Reading">In hiragana, folded as <see cref="TextFolding"/> does (ぢ is じ); empty for letters, digits and kanji of unknown reading.</param>
/// <param name="IsContent">Whether it says something by itself: no particle, auxiliary, affix or pronoun.</param>
/// <param name="IsKnown">Whether it stands in a dictionary; words of other scripts than the Japanese never do, unless the domain has them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReadWord(string Surface, int Start, string Reading, bool IsContent, bool IsKnown);
