namespace SetagayaPort.Matching.Text;

/// <summary>What a term of an analysis is. Up to <see cref="Latin"/> it is a word; the rest are pieces of the literal text.</summary>
internal enum TermKind : byte
{
    /// <summary>A word of the dictionary.</summary>
    Domain,

    /// <summary>A word of the dictionary inside a longer one.</summary>
    DomainPart,

    /// <summary>A whole run of katakana that is no dictionary word.</summary>
    KatakanaRun,

    /// <summary>A word or number of another script; literal as well.</summary>
    Latin,

    /// <summary>Two kanji outside dictionary words, at an even place of their run: most often a word.</summary>
    KanjiPair,

    /// <summary>Two katakana outside dictionary words.</summary>
    KatakanaPair,

    /// <summary>Any other pair: within a dictionary word, across words or scripts, or of hiragana.</summary>
    OtherPair,

    /// <summary>Two kanji outside dictionary words, at an odd place of their run: most often across two words.</summary>
    KanjiSeam,

    SingleKanji,
}
