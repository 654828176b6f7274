using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SetagayaPort.Matching.Market;

/// <summary>
/// How many better-liked candidates have applied to one employer: its distribution before each rank, one after another in one array,
/// each padded with zeros to whole vectors. Cut where it is too small to count, or where the employer no longer reads.
/// </summary>
internal sealed class Applicants
{
    private const double Negligible = 1e-16;
    private static readonly int Lanes = Vector256<double>.Count;

    private readonly List<int> _starts = [];
    private double[] _stored = new double[4096];
    private int _limit;
    private int _at;

    /// <summary>The longest distribution, rounded up to whole vectors.</summary>
    public int Longest { get; private set; }

    /// <summary>Before the first candidate: nobody has applied.</summary>
    /// <param name="limit">How many the employer reads at most, above 0.</param>
    public void Begin(int limit)
    {
        _starts.Clear();
        (_limit, _at, Longest) = (limit, 0, Lanes);
        _stored.AsSpan(0, 2 * Lanes).Clear();
        _stored[Lanes] = 1;
        _starts.Add(Lanes);
        _starts.Add(2 * Lanes);
    }

    /// <summary>The distribution before a rank, with zeros at its end.</summary>
    public ReadOnlySpan<double> Before(int rank) => _stored.AsSpan(_starts[rank], _starts[rank + 1] - _starts[rank]);

    public ReadOnlySpan<double> Now => Before(_at);

    /// <summary>The next candidate applies with a probability.</summary>
    public void Next(double applies)
    {
        var (from, to) = (_starts[_at], _starts[_at + 1]);
        var length = to - from; // ends with a zero, so that one more fits in.
        if (_stored.Length < to + length + 2 * Lanes)
            Array.Resize(ref _stored, 2 * _stored.Length);
        ref var stored = ref MemoryMarshal.GetArrayDataReference(_stored);
        var (stays, comes) = (Vector256.Create(1 - applies), Vector256.Create(applies));
        for (var n = 0; n < length; n += Lanes)
        {
            var same = Vector256.LoadUnsafe(ref stored, (nuint)(from + n));
            var one = Vector256.LoadUnsafe(ref stored, (nuint)(from + n - 1));
            (stays * same + comes * one).StoreUnsafe(ref stored, (nuint)(to + n));
        }

        var kept = Math.Min(length, _limit);
        while (kept > 1 && _stored[to + kept - 1] < Negligible)
            kept--;
        var padded = (kept + Lanes) / Lanes * Lanes;
        _stored.AsSpan(to + kept, padded - kept).Clear();
        _starts.Add(to + padded);
        _at++;
        Longest = Math.Max(Longest, padded);
    }
}
