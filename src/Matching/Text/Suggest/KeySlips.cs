namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Which letters lie side by side on a keyboard.</summary>
internal static class KeySlips
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    public static bool AreNeighbours(char one, char other) =>
        Place(one) is { } a && Place(other) is { } b && (a.Row == b.Row ? Math.Abs(a.At - b.At) == 1 : Math.Abs(a.Row - b.Row) == 1 && Beside(a, b));

    /// <summary>Each row is shifted to the right by about half a key: s touches w and e above it.</summary>
    private static bool Beside((int Row, int At) a, (int Row, int At) b)
    {
        var (upper, lower) = a.Row < b.Row ? (a, b) : (b, a);
        return upper.At - lower.At is 0 or 1;
    }

    private static (int Row, int At)? Place(char letter)
    {
        for (var row = 0; row < Rows.Length; row++)
            if (Rows[row].IndexOf(letter, StringComparison.Ordinal) is var at and >= 0)
                return (row, at);
        return null;
    }
}
