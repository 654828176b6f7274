using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>One way of typing an entry.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Entry">The entry's place; an earlier one comes first among equals.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PrefixKey(string Text, int Entry, double Weight)
{
    public bool IsBefore(PrefixKey other) => Weight != other.Weight ? Weight > other.Weight : Entry < other.Entry;
}
