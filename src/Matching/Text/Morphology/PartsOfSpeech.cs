namespace SetagayaPort.Matching.Text.Morphology;

/// <summary>Reads the dictionary's names of the parts of speech, the general one first: 名詞,固有名詞,地域.</summary>
internal static class PartsOfSpeech
{
    public static PartOfSpeech Of(string general, string special, string third) => general switch
    {
        "名詞" => Noun(special, third),
        "動詞" => special == "自立" ? PartOfSpeech.Verb : PartOfSpeech.DependentVerb,
        "形容詞" => special == "自立" ? PartOfSpeech.Adjective : PartOfSpeech.DependentAdjective,
        "副詞" => PartOfSpeech.Adverb,
        "接頭詞" => PartOfSpeech.Prefix,
        "連体詞" => PartOfSpeech.Adnominal,
        "接続詞" => PartOfSpeech.Conjunction,
        "助詞" => PartOfSpeech.Particle,
        "助動詞" => PartOfSpeech.Auxiliary,
        "感動詞" or "フィラー" => PartOfSpeech.Interjection,
        _ => PartOfSpeech.Symbol,
    };

    /// <summary>Whether it says something by itself, and not only holds others together.</summary>
    public static bool IsContent(this PartOfSpeech part) => part <= PartOfSpeech.Adverb;

    public static bool IsNominal(this PartOfSpeech part) => part <= PartOfSpeech.Number;

    private static PartOfSpeech Noun(string special, string third) => (special, third) switch
    {
        ("一般", _) => PartOfSpeech.Noun,
        ("サ変接続", _) => PartOfSpeech.VerbalNoun,
        ("形容動詞語幹" or "ナイ形容詞語幹", _) => PartOfSpeech.AdjectivalNoun,
        ("副詞可能", _) => PartOfSpeech.AdverbialNoun,
        ("固有名詞", "地域") => PartOfSpeech.Place,
        ("固有名詞", "人名") => PartOfSpeech.Person,
        ("固有名詞", _) => PartOfSpeech.Name,
        ("数", _) => PartOfSpeech.Number,
        ("接尾", "助数詞") => PartOfSpeech.Counter,
        ("接尾", _) => PartOfSpeech.Suffix,
        ("代名詞", _) => PartOfSpeech.Pronoun,
        _ => PartOfSpeech.DependentNoun,
    };
}
