namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>What a morpheme does in a sentence. Up to <see cref="Adverb"/> it may say something by itself.</summary>
internal enum PartOfSpeech : byte
{
    Noun,

    /// <summary>A noun that becomes a verb with する: 承継.</summary>
    VerbalNoun,

    /// <summary>The stem of an adjective with な: 静か.</summary>
    AdjectivalNoun,

    /// <summary>A noun that can stand as an adverb, most often of time: 今日, 毎週.</summary>
    AdverbialNoun,
    Name,
    Place,
    Person,
    Number,
    Verb,
    Adjective,
    Adverb,

    /// <summary>人 in 3人.</summary>
    Counter,
    Suffix,
    Prefix,
    Pronoun,

    /// <summary>A noun that only carries what stands before it: こと, ところ, ため.</summary>
    DependentNoun,
    DependentVerb,
    DependentAdjective,
    Adnominal,
    Conjunction,
    Interjection,
    Particle,
    Auxiliary,
    Symbol,
}
