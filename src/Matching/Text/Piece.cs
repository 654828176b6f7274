using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>A term in a folded text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(string Term, int At, int Length, int Position, TermKind Kind)
{
    public int End => At + Length;

    /// <summary>Whether the term is part of the literal text, which a phrase is compared by.</summary>
    public bool IsLiteral => Kind is TermKind.Latin or >= TermKind.Pair;
}
