using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Synonyms;

namespace SetagayaPort.Matching.Tests.Text.Synonyms;

public class SynonymLexiconTests
{
    private static readonly SynonymLexicon Lexicon = SynonymLexicon.Default;
    private static readonly string[][] Groups = [.. Lines("wider-words.tsv").Select(line => line.Split('\t'))];
    private static readonly HashSet<string> Leading = [.. Groups.SelectMany(group => group).Where(Leads).Select(Word)];
    private static readonly HashSet<string> Domain =
        [.. Lines("domain-words.tsv").SelectMany(line => line.Split('\t') is var x && x.Length > 2 ? $"{x[0]}|{x[2]}".Split('|') : x[0].Split('|')).Select(x => TextFolding.Fold(x.Replace("/", "")))];

    [Theory]
    [InlineData("散髪", "ヘアカット")]
    [InlineData("雲丹", "ウニ")]
    [InlineData("複写機", "コピー機")]
    [InlineData("写真", "フォト")]
    [InlineData("あて先", "宛先")]
    public void Of_WordOfAGroup_HasTheOthers(string word, string other) =>
        Assert.Contains(TextFolding.Fold(other), Lexicon.Of(TextFolding.Fold(word)).Select(synonym => synonym.Word));

    [Fact]
    public void Of_WordThatIsOnlyReached_LeadsNowhere()
    {
        // Bread is not the camera's pan: the dictionary lets パン lead to neither, and both lead to it.
        Assert.Empty(Lexicon.Of(TextFolding.Fold("パン")));
        Assert.Contains(Lexicon.Of("麺麭"), synonym => synonym.Word == TextFolding.Fold("パン"));
    }

    [Fact]
    public void Of_Spelling_IsNearerThanAbbreviation_AndThatThanAnotherWord()
    {
        var weights = Lexicon.Of(TextFolding.Fold("アニメーション")).ToDictionary(x => x.Word, x => x.Weight);
        Assert.True(weights["animation"] > weights[TextFolding.Fold("アニメ")]);
        Assert.True(weights[TextFolding.Fold("アニメ")] > Lexicon.Of("複写機").Single(x => x.Word == TextFolding.Fold("コピー機")).Weight);
    }

    [Fact]
    public void Of_TwoWordsOfTheDomain_AreJoinedByItsOwnDictionaryOnly()
    {
        var contradicted = from word in Domain from synonym in Lexicon.Of(word) where Domain.Contains(synonym.Word) select (word, synonym.Word);
        Assert.Empty(contradicted);
        Assert.Contains(Domain, word => Lexicon.Of(word).Count > 0);
    }

    [Fact]
    public void Of_AnyWord_IsNeverItsOwnSynonym_AndAllAreFoldedWeightedAndOnce() => Assert.All(Leading, word =>
    {
        var synonyms = Lexicon.Of(word);
        Assert.DoesNotContain(synonyms, synonym => synonym.Word == word);
        Assert.All(synonyms, synonym => Assert.Equal(TextFolding.Fold(synonym.Word), synonym.Word));
        Assert.All(synonyms, synonym => Assert.InRange(synonym.Weight, 0.01, 0.99));
        Assert.Equal(synonyms.Count, synonyms.Select(synonym => synonym.Word).Distinct().Count());
        Assert.Equal(synonyms.OrderByDescending(synonym => synonym.Weight), synonyms);
    });

    [Fact]
    public void Of_TwoWordsOfOneGroupThatLead_AreSynonymsBothWays_AsNear()
    {
        var pairs = (from @group in Groups
                     let words = @group.Select(Word).ToArray()
                     from i in Enumerable.Range(0, words.Length)
                     from j in Enumerable.Range(0, words.Length)
                     where words[i] != words[j] && Leads(@group[i])
                     select (From: words[i], To: words[j], Back: Leads(@group[j]))).ToLookup(pair => (pair.From, pair.To), pair => pair.Back);
        var both = pairs.Where(pair => pair.All(back => back) && !(Domain.Contains(pair.Key.From) && Domain.Contains(pair.Key.To))).Select(pair => pair.Key).ToList();
        Assert.True(both.Count > 10_000);
        Assert.All(both, pair => Assert.Equal(Nearness(pair.From, pair.To), Nearness(pair.To, pair.From)));
    }

    [Fact]
    public void Of_AnyString_ReachesOnlyWordsOfItsGroups() => Prop.ForAll(Texts.Any, text =>
    {
        var word = TextFolding.Fold(text);
        return Leading.Contains(word) || Lexicon.Of(word).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WiderWords_NoneIsAWordOfGrammarOrOneKana() =>
        Assert.DoesNotContain(Groups.SelectMany(group => group).Select(Word), word => word.Length < 2 && word[0] < '\u3400' || word is "it" or "the" or "in" or "です" or "する");

    private static double Nearness(string word, string other) => Lexicon.Of(word).Single(synonym => synonym.Word == other).Weight;

    private static bool Leads(string written) => char.IsAsciiLetterLower(written[1]);

    private static string Word(string written) => TextFolding.Fold(written[2..]);

    private static IEnumerable<string> Lines(string resource)
    {
        using var reader = new StreamReader(typeof(SynonymLexicon).Assembly.GetManifestResourceStream(resource)!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
