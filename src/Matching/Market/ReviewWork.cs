using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SetagayaPort.Matching.Market;

/// <summary>One thread's room for one employer's column, and the two inner loops over it, four numbers at a time.</summary>
internal sealed class ReviewWork
{
    private static readonly int Lanes = Vector256<double>.Count;
    private double[] _ahead = new double[256];
    private int _length;

    public Applicants Applicants { get; } = new();

    /// <summary>Nothing is still to come after the last candidate.</summary>
    public void End()
    {
        _length = Applicants.Longest;
        if (_ahead.Length < _length + Lanes)
            _ahead = new double[2 * (_length + Lanes)];
        _ahead.AsSpan(0, _length + Lanes).Clear();
    }

    /// <summary>How likely the next applicant is read.</summary>
    /// <param name="attention">By how many are read before, padded with zeros.</param>
    public double Read(double[] attention)
    {
        ref var before = ref MemoryMarshal.GetReference(Applicants.Now);
        ref var reads = ref MemoryMarshal.GetArrayDataReference(attention);
        var sum = Vector256<double>.Zero;
        for (var n = 0; n < Applicants.Now.Length; n += Lanes)
            sum += Vector256.LoadUnsafe(ref before, (nuint)n) * Vector256.LoadUnsafe(ref reads, (nuint)n);
        return Vector256.Sum(sum);
    }

    /// <summary>
    /// Steps back over a candidate: what is still to come, by the number of those who have applied, takes the candidate in.
    /// Returns what an application of the candidate adds, given who may have applied before.
    /// </summary>
    public double Step(ReadOnlySpan<double> before, double[] attention, double applies, double value)
    {
        ref var start = ref MemoryMarshal.GetReference(before);
        ref var reads = ref MemoryMarshal.GetArrayDataReference(attention);
        ref var ahead = ref MemoryMarshal.GetArrayDataReference(_ahead);
        var (worth, chance, slope) = (Vector256.Create(value), Vector256.Create(applies), Vector256<double>.Zero);
        for (var n = 0; n < _length; n += Lanes)
        {
            var now = Vector256.LoadUnsafe(ref ahead, (nuint)n);
            var gain = worth * Vector256.LoadUnsafe(ref reads, (nuint)n) + Vector256.LoadUnsafe(ref ahead, (nuint)(n + 1)) - now;
            if (n < before.Length)
                slope += gain * Vector256.LoadUnsafe(ref start, (nuint)n);
            (now + chance * gain).StoreUnsafe(ref ahead, (nuint)n);
        }

        return Vector256.Sum(slope);
    }
}
