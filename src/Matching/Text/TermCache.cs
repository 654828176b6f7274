namespace SetagayaPort.Matching.Text;

/// <summary>
/// The strings of recent short terms, shared by all texts: a town's texts say the same pairs over and over. A slot is overwritten by whoever
/// comes last; a reader checks what it finds, so that threads need no lock.
/// </summary>
internal static class TermCache
{
    private const int Slots = 1 << 15;
    private static readonly string?[] Terms = new string?[Slots];

    public static string Of(ReadOnlySpan<char> term)
    {
        if (term.Length is 0 or > 2)
            return term.ToString();
        var key = (uint)term[0] * 0x9e3779b1 + (uint)term[^1] * 0x85ebca6b;
        ref var slot = ref Terms[(key ^ key >> 15) & Slots - 1];
        var known = slot;
        if (known is not null && term.SequenceEqual(known))
            return known;
        var made = term.ToString();
        slot = made;
        return made;
    }
}
