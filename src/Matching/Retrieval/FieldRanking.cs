using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>How a field counts in the ranking.</summary>
/// <param name="Weight">How much a word said there counts against one in a field of weight 1; 0 or more.</param>
/// <param name="LengthShare">How far a word in a long field counts less, BM25's <c>b</c>: 0, not at all, to 1, in proportion.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldRanking(double Weight, double LengthShare);
