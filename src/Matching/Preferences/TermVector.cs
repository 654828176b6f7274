using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Preferences;

/// <summary>A text as a unit vector over the market's terms, ids rising; empty where nothing is said.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermVector(int[] Ids, double[] Weights)
{
    /// <summary>The cosine: terms are added in the order of their ids, whichever vector comes first.</summary>
    public double Dot(TermVector other)
    {
        var sum = 0d;
        for (int i = 0, j = 0; i < Ids.Length && j < other.Ids.Length;)
        {
            if (Ids[i] < other.Ids[j])
                i++;
            else if (Ids[i] > other.Ids[j])
                j++;
            else
                sum += Weights[i++] * other.Weights[j++];
        }
        return sum;
    }

    /// <summary>The common terms' ids, the ones that make most of the cosine first.</summary>
    public IEnumerable<int> Strongest(TermVector other)
    {
        var (mine, theirs) = (this, other);
        return Ids.Select((id, at) => (id, mine.Weights[at], Other: Array.BinarySearch(theirs.Ids, id)))
            .Where(term => term.Other >= 0)
            .OrderByDescending(term => term.Item2 * theirs.Weights[term.Other])
            .ThenBy(term => term.id)
            .Select(term => term.id);
    }
}
