using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>What somebody may have meant.</summary>
/// <param name="Word">As the lexicon has it.</param>
/// <param name="Distance">How far what was typed is from it, as <see cref="SlipDistance"/> measures.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpellingCorrection(string Word, double Distance);
