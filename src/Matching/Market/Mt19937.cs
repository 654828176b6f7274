namespace SetagayaPort.Matching.Market;

/// <summary>The Mersenne twister with the seeding and the 53-bit doubles of NumPy's RandomState, so that published experiments can be repeated exactly.</summary>
public sealed class Mt19937
{
    private const int Size = 624;
    private const int Shift = 397;
    private readonly uint[] _state = new uint[Size];
    private int _at = Size;

    public Mt19937(uint seed)
    {
        var x = seed;
        for (uint i = 0; i < Size; i++)
        {
            _state[i] = x;
            x = 1812433253 * (x ^ (x >> 30)) + i + 1;
        }
    }

    /// <summary>The next number in [0, 1). Seed 0 begins with 0.5488135039273248.</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return (high * 67108864d + low) / 9007199254740992d;
    }

    private uint Next()
    {
        if (_at == Size)
            Regenerate();
        var y = _state[_at++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Regenerate()
    {
        for (var i = 0; i < Size; i++)
        {
            var y = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7fffffff);
            _state[i] = _state[(i + Shift) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        _at = 0;
    }
}
