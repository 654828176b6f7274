using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>A run of documents, known by their ordinals from 0, and what they say. Immutable: which of them still live is said elsewhere.</summary>
internal sealed class Segment
{
    public required Postings Postings { get; init; }

    public required Guid[] Ids { get; init; }

    /// <summary>All fields, folded, each on a line of its own: what literals are looked for in.</summary>
    public required string[] Texts { get; init; }

    /// <summary>Terms in each field, <see cref="Frequencies.Fields"/> of them for each document.</summary>
    public required ushort[] Lengths { get; init; }

    /// <summary>The values of document i begin at its start and end at the next one's.</summary>
    public required int[] ValueStarts { get; init; }

    public required int[] Values { get; init; }

    public required int[] FigureStarts { get; init; }

    public required Figure[] Figures { get; init; }

    /// <summary>NaN where a document has no place.</summary>
    public required double[] Latitudes { get; init; }

    public required double[] Longitudes { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long[] Published { get; init; }

    public required float[] Completeness { get; init; }

    public required bool[] Restricted { get; init; }

    public int Count => Ids.Length;

    public ReadOnlySpan<int> ValuesOf(int document) => Values.AsSpan(ValueStarts[document]..ValueStarts[document + 1]);

    public ReadOnlySpan<Figure> FiguresOf(int document) => Figures.AsSpan(FigureStarts[document]..FigureStarts[document + 1]);

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Figure(int Name, double Value);
}
