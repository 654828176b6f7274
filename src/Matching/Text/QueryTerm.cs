using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>A term of a phrase.</summary>
/// <param name="Term">As in <see cref="Token.Term"/>.</param>
/// <param name="Offset">How far its <see cref="Token.Position"/> is behind that of the phrase's first term: 0 for the first, then rising.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QueryTerm(string Term, int Offset);
