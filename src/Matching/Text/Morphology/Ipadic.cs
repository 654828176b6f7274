using System.Runtime.InteropServices;
using System.Text;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>
/// The words and grammar of Japanese: the dictionary IPADIC 2.7.0, in the form that the npm package kuromoji has it. Unpacked once, on first
/// use; what is known of single words is read when somebody asks.
/// </summary>
internal sealed class Ipadic
{
    private const int Special = 2;
    private const int Base = 7;
    private const int Kana = 8;

    private static readonly Lazy<Ipadic> Shared = new(() => new Ipadic());

    private readonly short[] _connections;
    private readonly byte[] _features;
    private readonly PartOfSpeech[] _parts;

    public Ipadic()
    {
        byte[] bases = [], checks = [], costs = [], entries = [], map = [], features = [];
        // The largest first, so that the others fill the time beside it.
        Parallel.Invoke(
            () => features = IpadicFile.Read("tid_pos.dat"),
            () => Parallel.Invoke(() => bases = IpadicFile.Read("base.dat"), () => checks = IpadicFile.Read("check.dat")),
            () => costs = IpadicFile.Read("cc.dat"),
            () => Parallel.Invoke(() => entries = IpadicFile.Read("tid.dat"), () => map = IpadicFile.Read("tid_map.dat")));
        _features = features;
        Trie = new WordTrie(bases, checks);
        Words = new Lexicon(entries, map);
        Unknown = new UnknownWords(IpadicFile.Read("unk.dat"), IpadicFile.Read("unk_map.dat"), IpadicFile.Read("unk_invoke.dat"));
        var connections = MemoryMarshal.Cast<byte, short>(costs);
        Grammars = connections[0];
        _connections = Turned(connections[2..], Grammars);
        _parts = new PartOfSpeech[Grammars];
        ReadParts();
    }

    public static Ipadic Default => Shared.Value;

    public WordTrie Trie { get; }

    public Lexicon Words { get; }

    public UnknownWords Unknown { get; }

    /// <summary>How many kinds of words there are that meet their neighbours differently; 0 is the beginning or end of a sentence.</summary>
    public int Grammars { get; }

    /// <summary>What it costs that a word of the grammar follows one of each other.</summary>
    public ReadOnlySpan<short> Before(int grammar) => _connections.AsSpan(grammar * Grammars, Grammars);

    public PartOfSpeech PartOf(int grammar) => _parts[grammar];

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

    /// <summary>The file has a row for each word that goes before; a search asks for one that follows.</summary>
    private static short[] Turned(ReadOnlySpan<short> rows, int size)
    {
        const int Block = 32;
        var turned = new short[size * size];
        for (var from = 0; from < size; from += Block)
            for (var column = 0; column < size; column++)
                for (var row = from; row < Math.Min(from + Block, size); row++)
                    turned[column * size + row] = rows[row * size + column];
        return turned;
    }

    private void ReadParts()
    {
        var isKnown = new bool[Grammars];
        for (var word = 0; word < Words.Count; word++)
        {
            var grammar = Words.Grammar(word);
            if (isKnown[grammar])
                continue;
            isKnown[grammar] = true;
            _parts[grammar] = PartsOfSpeech.Of(Feature(word, 1), Feature(word, Special), Feature(word, Special + 1));
        }
    }

    /// <summary>Features are parted by commas and end with a 0.</summary>
    private string Feature(int word, int number)
    {
        var all = _features.AsSpan(Words.FeaturesAt(word));
        for (all = all[..all.IndexOf((byte)0)]; number > 0; number--)
            all = all.IndexOf((byte)',') is var comma and >= 0 ? all[(comma + 1)..] : [];
        return Encoding.UTF8.GetString(all.IndexOf((byte)',') is var end and >= 0 ? all[..end] : all);
    }
}
