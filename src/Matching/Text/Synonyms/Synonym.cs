using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Synonyms;

/// <summary>A word that means nearly the same as another.</summary>
/// <param name="Word">Folded, as <see cref="TextFolding.Fold"/> does; may hold one space (hair salon).</param>
/// <param name="Weight">How near the meanings are, above 0 and below 1: 0.9 is another spelling, 0.5 another word.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Synonym(string Word, double Weight);
