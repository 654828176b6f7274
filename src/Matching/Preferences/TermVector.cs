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

    /// <summary>The common terms' ids, the ones that make most of the cosine first, equals by id.</summary>
    public int[] Strongest(TermVector other)
    {
        var common = new List<(double Share, int Id)>();
        for (int i = 0, j = 0; i < Ids.Length && j < other.Ids.Length;)
        {
            if (Ids[i] < other.Ids[j])
                i++;
            else if (Ids[i] > other.Ids[j])
                j++;
            else
                common.Add((Weights[i] * other.Weights[j++], Ids[i++]));
        }
        common.Sort((a, b) => a.Share == b.Share ? a.Id.CompareTo(b.Id) : b.Share.CompareTo(a.Share));
        return [.. common.Select(term => term.Id)];
    }
}
