using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>A document among the hits; the greater one ranks better.</summary>
/// <param name="Segment">Number of its segment.</param>
/// <param name="Document">Its ordinal there.</param>
/// <param name="Key">What is ranked by.</param>
/// <param name="Published">Newer ones first among equal keys.</param>
/// <param name="Id">The lesser one first among those that are equal in all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RankedDocument(int Segment, int Document, double Key, double Score, double Distance, long Published, Guid Id)
{
    public static Comparer<RankedDocument> ByRank { get; } = Comparer<RankedDocument>.Create((a, b) =>
    {
        var order = a.Key.CompareTo(b.Key);
        if (order == 0)
            order = a.Published.CompareTo(b.Published);
        return order != 0 ? order : b.Id.CompareTo(a.Id);
    });
}
