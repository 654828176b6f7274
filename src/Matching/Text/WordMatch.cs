using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>A dictionary word found in a folded text; its length is the text's, which a plural s makes longer than the word.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordMatch(int Start, int Length, DomainWord Word)
{
    public int End => Start + Length;
}
