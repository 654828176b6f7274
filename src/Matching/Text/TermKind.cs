namespace SetagayaPort.Matching.Text;

/// <summary>What a term of an analysis is. Up to <see cref="Latin"/> it is a word that can be shown.</summary>
internal enum TermKind : byte
{
    /// <summary>A word of the domain.</summary>
    Domain,

    /// <summary>A word of the domain inside a longer word.</summary>
    DomainPart,

    /// <summary>A noun or name, or a whole run of katakana.</summary>
    Word,

    /// <summary>A noun inside a longer one.</summary>
    WordPart,

    /// <summary>A word or number of another script; literal as well.</summary>
    Latin,

    /// <summary>A verb, an adjective, or what stands as an adverb.</summary>
    Predicate,

    /// <summary>
    /// A noun of everyday language inside a word of the domain: パン in パン屋. The word is found by it, but it is nothing that the text speaks
    /// of beside the word: ベーカリー says the same and holds no パン.
    /// </summary>
    Inside,

    /// <summary>A noun that the text says is not there or not wanted.</summary>
    Denied,

    /// <summary>How a word is read.</summary>
    Reading,

    /// <summary>Two neighbouring characters.</summary>
    Pair,

    SingleKanji,
}
