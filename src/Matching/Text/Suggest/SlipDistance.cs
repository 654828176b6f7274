namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>
/// How far two folded words are from each other when one is a slip of the other, in edits: a character left out, put in, taken for another or
/// changed with its neighbour (Damerau). Slips that are made most count less than 1: long vowels, small kana, voicing; doubled letters and
/// neighbouring keys. Symmetric; 0 for equal words alone; no metric (two slips may be farther than their sum).
/// </summary>
public static class SlipDistance
{
    private const double Misheard = 0.4;
    private const double Mistyped = 0.7;

    /// <summary>The shortest skeleton in which two whole edits are still a slip.</summary>
    private const int LongWord = 5;

    /// <summary>
    /// The distance; infinite where, the kana that are misheard most set aside, more than two edits lie between the words, or more than one and
    /// either is shorter than five characters. Also where nothing but ー and っ is in one of two different words.
    /// </summary>
    public static double Between(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (KanaSlips.Skeleton(one), KanaSlips.Skeleton(other));
        if (a.Length == 0 || b.Length == 0)
            return one == other ? 0 : double.PositiveInfinity;
        var most = Math.Min(EditsOf(a), EditsOf(b));
        if (Math.Abs(a.Length - b.Length) > most || Measure(a, b, static (_, _) => 1, static (_, _) => 1, 1) > most)
            return double.PositiveInfinity;
        return Measure(one, other, Taken, LeftOut, null);
    }

    /// <summary>How many whole edits a skeleton of this length bears.</summary>
    internal static int EditsOf(string skeleton) => skeleton.Length >= LongWord ? 2 : 1;

    private static double Taken(char one, char other) =>
        KanaSlips.SoundAlike(one, other) ? Misheard : KeySlips.AreNeighbours(one, other) ? Mistyped : 1;

    private static double LeftOut(char c, char before) =>
        KanaSlips.IsHardlyHeard(c, before) ? Misheard : c == before && char.IsAsciiLetter(c) ? Mistyped : 1;

    private static double Measure(string a, string b, Func<char, char, double> taken, Func<char, char, double> leftOut, double? swapped)
    {
        var rows = new double[3][];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new double[b.Length + 1];
        for (var j = 1; j <= b.Length; j++)
            rows[0][j] = rows[0][j - 1] + leftOut(b[j - 1], j > 1 ? b[j - 2] : '\0');
        for (var i = 1; i <= a.Length; i++)
        {
            var (row, above, twoAbove) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            var beforeA = i > 1 ? a[i - 2] : '\0';
            row[0] = above[0] + leftOut(a[i - 1], beforeA);
            for (var j = 1; j <= b.Length; j++)
            {
                var beforeB = j > 1 ? b[j - 2] : '\0';
                var change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : taken(a[i - 1], b[j - 1]));
                var best = Math.Min(change, Math.Min(above[j] + leftOut(a[i - 1], beforeA), row[j - 1] + leftOut(b[j - 1], beforeB)));
                if (i > 1 && j > 1 && a[i - 1] == beforeB && beforeA == b[j - 1])
                    best = Math.Min(best, twoAbove[j - 2] + (swapped ?? (char.IsAsciiLetter(beforeA) && char.IsAsciiLetter(beforeB) ? Mistyped : 1)));
                row[j] = best;
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
