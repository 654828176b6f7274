using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// The spellings of the dictionary as a double array over their UTF-8 bytes: a state's child by a byte is at base + byte, if its check names
/// the state; the child by 0 ends a word, whose number is in its base.
/// </summary>
internal sealed class WordTrie
{
    private const int Nowhere = -1;

    private readonly Cell[] _cells;
    private readonly int[] _firsts = new int[char.MaxValue + 1];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public WordTrie(byte[] bases, byte[] checks)
    {
        var values = IpadicFile.Integers(bases);
        var parents = IpadicFile.Integers(checks);
        _cells = new Cell[values.Length];
        for (var i = 0; i < _cells.Length; i++)
            _cells[i] = new Cell(values[i], parents[i]);
        for (var c = 0; c < _firsts.Length; c++)
            _firsts[c] = char.IsSurrogate((char)c) ? Nowhere : Next(0, (char)c);
    }

    /// <summary>The state after a word's first character; negative where no word begins so.</summary>
    public int First(char c) => _firsts[c];

    /// <summary>The state after one more character, negative where no word goes on so. The dictionary has no surrogates.</summary>
    public int Next(int state, char c)
    {
        if (c < 0x80)
            return Step(state, c);
        if (c < 0x800)
            return Step(Step(state, 0xc0 | c >> 6), 0x80 | c & 0x3f);
        return Step(Step(Step(state, 0xe0 | c >> 12), 0x80 | c >> 6 & 0x3f), 0x80 | c & 0x3f);
    }

    /// <summary>The number of the spelling that ends here; negative where none does.</summary>
    public int Spelling(int state) => Step(state, 0) is var end and >= 0 ? -_cells[end].Base - 1 : Nowhere;

    private int Step(int state, int unit)
    {
        if (state < 0)
            return Nowhere;
        var child = _cells[state].Base + unit;
        return (uint)child < (uint)_cells.Length && _cells[child].Check == state ? child : Nowhere;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Cell(int Base, int Check);
}
