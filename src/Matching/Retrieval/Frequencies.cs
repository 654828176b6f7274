using System.Numerics;

namespace SetagayaPort.Matching.Retrieval;

/// <summary>How often a document says a term in each <see cref="TextField"/>, a byte for each; beyond 255 nothing is counted.</summary>
internal static class Frequencies
{
    public const int Fields = 7;

    private const int Bits = 8;

    public static ulong Plus(ulong packed, TextField field) => Of(packed, (int)field) == byte.MaxValue ? packed : packed + (1ul << (int)field * Bits);

    public static byte Of(ulong packed, int field) => (byte)(packed >> field * Bits);

    public static ulong With(ulong packed, int field, byte frequency) => packed | (ulong)frequency << field * Bits;

    /// <summary>The first field with a frequency; what is packed must not be 0.</summary>
    public static int First(ulong packed) => BitOperations.TrailingZeroCount(packed) / Bits;

    public static ulong Without(ulong packed, int field) => packed & ~(0xfful << field * Bits);

    /// <summary>Field by field the lesser of both.</summary>
    public static ulong Least(ulong a, ulong b)
    {
        var least = 0ul;
        for (var rest = a; rest != 0;)
        {
            var field = First(rest);
            rest = Without(rest, field);
            least = With(least, field, Math.Min(Of(a, field), Of(b, field)));
        }
        return least;
    }
}
