using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>The words behind the spellings: what each costs in a sentence, and its grammar, by which it meets its neighbours.</summary>
internal sealed class Lexicon
{
    private const int EntrySize = 10;

    private readonly byte[] _entries;
    private readonly int[] _starts;
    private readonly int[] _words;

    /// <param name="entries">10 bytes a word: left and right grammar, which are the same, cost, and the place of its features.</param>
    /// <param name="map">How many spellings; then of each its number, how many words it has, and the places of these among the entries.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Lexicon(byte[] entries, byte[] map)
    {
        var numbers = IpadicFile.Integers(map);
        _entries = entries;
        _starts = new int[LastSpelling(numbers) + 2];
        _words = new int[numbers.Length];
        var (at, count, spelling) = (1, 0, 0);
        for (var i = 0; i < numbers[0]; i++)
        {
            while (spelling <= numbers[at])
                _starts[spelling++] = count;
            var end = at + 2 + numbers[at + 1];
            for (at += 2; at < end; at++)
                _words[count++] = numbers[at] / EntrySize;
        }
        _starts[^1] = Count = count;
        Array.Resize(ref _words, count);
    }

    public int Count { get; }

    public ReadOnlySpan<int> WordsOf(int spelling) => _words.AsSpan(_starts[spelling].._starts[spelling + 1]);

    public int Grammar(int word) => BinaryPrimitives.ReadInt16LittleEndian(_entries.AsSpan(word * EntrySize));

    public int Cost(int word) => BinaryPrimitives.ReadInt16LittleEndian(_entries.AsSpan(word * EntrySize + 4));

    public int FeaturesAt(int word) => BinaryPrimitives.ReadInt32LittleEndian(_entries.AsSpan(word * EntrySize + 6));

    /// <summary>The first word of each grammar. Only that of the beginning and end, 0, has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] OneOfEach(int grammars)
    {
        var first = new int[grammars];
        for (var word = Count - 1; word >= 0; word--)
            first[Grammar(word)] = word;
        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LastSpelling(ReadOnlySpan<int> numbers)
    {
        var (at, last) = (1, 0);
        for (var i = 0; i < numbers[0]; i++)
        {
            last = numbers[at];
            at += 2 + numbers[at + 1];
        }
        return last;
    }
}
