using System.Buffers.Binary;

namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>How words that are in no dictionary enter a sentence, by the script of their characters: as a noun, a number or a name.</summary>
internal sealed class UnknownWords
{
    private const int Kanji = 2;
    private const int Numeric = 4;
    private const int Alphabetic = 5;
    private const int Hiragana = 6;
    private const int Katakana = 7;

    /// <summary>What matters of its files, padded as they are; a few hundred bytes.</summary>
    private const int Size = 4096;

    private readonly Kind[] _kinds;

    /// <param name="entries">As a lexicon's.</param>
    /// <param name="map">As a lexicon's, with classes of characters for spellings.</param>
    /// <param name="rules">Of each class: whether it always proposes an unknown word, whether a run of it may be one, the length of shorter ones; its name.</param>
    public UnknownWords(byte[] entries, byte[] map, ReadOnlySpan<byte> rules)
    {
        var words = new Lexicon(entries, map);
        _kinds = new Kind[Katakana + 1];
        for (var i = 0; i < _kinds.Length; i++)
        {
            var word = words.WordsOf(i)[0];
            _kinds[i] = new Kind(words.Grammar(word), words.Cost(word), rules[0] == 1, rules[1] == 1, BinaryPrimitives.ReadInt32LittleEndian(rules[2..]));
            rules = rules[(6 + rules[6..].IndexOf((byte)0) + 1)..];
        }
    }

    public static UnknownWords Read() =>
        new(IpadicFile.Read("unk.dat", Size), IpadicFile.Read("unk_map.dat", Size), IpadicFile.Read("unk_invoke.dat", Size));

    /// <summary>What a noun meets its neighbours by.</summary>
    public int NounGrammar => _kinds[Kanji].Grammar;

    public Kind Of(Script script, bool isNumber) => _kinds[script switch
    {
        Script.Kanji => Kanji,
        Script.Hiragana => Hiragana,
        Script.Katakana => Katakana,
        _ => isNumber ? Numeric : Alphabetic,
    }];

    /// <summary>Whether unknown words of a script are proposed beside known ones, whether the whole run is one, and up to which length its beginnings are.</summary>
    internal sealed record Kind(int Grammar, int Cost, bool IsAlways, bool IsWholeRun, int Longest);
}
