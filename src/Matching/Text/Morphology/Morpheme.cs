using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>A word of a folded text, as the lattice found it.</summary>
/// <param name="Start">Its first character in the folded text.</param>
/// <param name="Word">Its number in the lexicon; negative where it is not from there.</param>
/// <param name="Part">What it does in its sentence.</param>
/// <param name="Domain">The word of the domain it is, if it is one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Morpheme(int Start, int Length, int Word, PartOfSpeech Part, DomainWord? Domain)
{
    public const int Unknown = -1;

    /// <summary>A word's reading, typed for the word.</summary>
    public const int Reading = -2;

    public int End => Start + Length;
}
