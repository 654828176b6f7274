using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// The words and grammar of Japanese: the dictionary IPADIC 2.7.0, in the form that the npm package kuromoji has it. Unpacked once, on first
/// use, on all cores; what is known of single words is read when somebody asks. Loops that unpack run once and long: they are compiled well at once.
/// </summary>
internal sealed class Ipadic
{
    private const int Special = 2;
    private const int Base = 7;
    private const int Kana = 8;

    private static readonly Lazy<Ipadic> Shared = new(() => new Ipadic());

    private readonly short[] _connections;
    private readonly Lazy<byte[]> _features = new(() => IpadicFile.Read("tid_pos.dat"));
    private readonly int[] _examples;
    private readonly byte[] _parts;

    public Ipadic()
    {
        // The largest, and the last that is needed: it is unpacked while the others are made ready and a first text is parted.
        ThreadPool.QueueUserWorkItem(features => _ = features.Value, _features, preferLocal: false);
        WordTrie? trie = null;
        Lexicon? words = null;
        short[] costs = [];
        Parallel.Invoke(
            () => trie = new WordTrie(IpadicFile.Read("base.dat"), IpadicFile.Read("check.dat")),
            () => words = new Lexicon(IpadicFile.Read("tid.dat"), IpadicFile.Read("tid_map.dat")),
            () => costs = Turned(MemoryMarshal.Cast<byte, short>(IpadicFile.Read("cc.dat"))));
        (Trie, Words, Unknown, _connections) = (trie!, words!, UnknownWords.Read(), costs);
        Grammars = (int)Math.Sqrt(costs.Length);
        _examples = Words.OneOfEach(Grammars);
        _parts = new byte[Grammars];
    }

    public static Ipadic Default => Shared.Value;

    /// <summary>Begins to unpack it beside what the caller does until it needs a word.</summary>
    public static void Begin() => ThreadPool.QueueUserWorkItem(_ => _ = Default);

    public WordTrie Trie { get; }

    public Lexicon Words { get; }

    public UnknownWords Unknown { get; }

    /// <summary>How many kinds of words there are that meet their neighbours differently; 0 is the beginning or end of a sentence.</summary>
    public int Grammars { get; }

    /// <summary>What it costs that a word of the grammar follows one of each other.</summary>
    public ReadOnlySpan<short> Before(int grammar) => _connections.AsSpan(grammar * Grammars, Grammars);

    public PartOfSpeech PartOf(int grammar) => _parts[grammar] is var known and > 0 ? (PartOfSpeech)(known - 1) : ReadPart(grammar);

    /// <summary>All words that are written so.</summary>
    public ReadOnlySpan<int> WordsSpelled(string spelling)
    {
        var state = Trie.First(spelling[0]);
        foreach (var c in spelling.AsSpan(1))
            state = Trie.Next(state, c);
        return Trie.Spelling(state) is var number and >= 0 ? Words.WordsOf(number) : [];
    }

    public string Surface(int word) => Feature(word, 0);

    /// <summary>The form that stands in a printed dictionary: 働く for 働け.</summary>
    public string BaseForm(int word) => Feature(word, Base) is var form && form is "*" or "" ? Surface(word) : form;

    /// <summary>How it is read, in katakana; empty for a few signs.</summary>
    public string Reading(int word) => Feature(word, Kana);

    /// <summary>The file has a row for each word that goes before, after the numbers of rows and columns; a search asks for one that follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static short[] Turned(ReadOnlySpan<short> file)
    {
        const int Block = 32;
        int size = file[0];
        var rows = file[2..];
        var turned = new short[size * size];
        for (var from = 0; from < size; from += Block)
            for (var column = 0; column < size; column++)
                for (var row = from; row < Math.Min(from + Block, size); row++)
                    turned[column * size + row] = rows[row * size + column];
        return turned;
    }

    private PartOfSpeech ReadPart(int grammar)
    {
        var word = _examples[grammar];
        var part = PartsOfSpeech.Of(Feature(word, 1), Feature(word, Special), Feature(word, Special + 1));
        _parts[grammar] = (byte)(part + 1);
        return part;
    }

    /// <summary>Features are parted by commas and end with a 0.</summary>
    private string Feature(int word, int number)
    {
        var all = _features.Value.AsSpan(Words.FeaturesAt(word));
        for (all = all[..all.IndexOf((byte)0)]; number > 0; number--)
            all = all.IndexOf((byte)',') is var comma and >= 0 ? all[(comma + 1)..] : [];
        return Encoding.UTF8.GetString(all.IndexOf((byte)',') is var end and >= 0 ? all[..end] : all);
    }
}
