using System.Text;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>What a listing that everybody may see can be looked for by: its words, its title, its station, its organisation, the words of the domain in it.</summary>
internal sealed class SaidWords(MarketCatalog catalog)
{
    private const int LongestWord = 20;
    private const int LongestTitle = 40;
    private const double OfTitle = 0.8;
    private const double OfDomain = 0.3;
    private const double Name = 0.6;
    private const double WholeTitle = 0.3;

    /// <summary>Ticked and not written: thousands say the same.</summary>
    private const double OfForm = 0.1;

    /// <summary>What is said after as many characters is seldom what the listing is about.</summary>
    private const int Beginning = 600;

    private readonly HashSet<string> terms = DomainTerm.All.Select(x => x.Shown).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> ofForm = catalog.All.SelectMany(x => x.Sides)
        .SelectMany(x => x.Common.Leaves.Concat(x.Schema.Leaves).SelectMany(field => field.Options).Select(option => option.Label).Append(x.Name))
        .SelectMany(x => new[] { x.Ja, x.En }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Each word once. Nothing of a listing for members only: suggestions are for everybody.</summary>
    public IReadOnlyList<SaidWord> Of(SearchDocument document)
    {
        if (document.MembersOnly)
            return [];
        var said = document.Words.Where(x => !ofForm.Contains(x)).Select(x => new SaidWord(x.Trim(), 1)).ToList();
        if (document.Station is { } station)
            said.Add(new SaidWord(station, 1));
        said.AddRange(OfText(document.Title).Select(x => new SaidWord(x, OfTitle)));
        if (document.Organization is { } organization)
            said.Add(new SaidWord(organization, Name));
        var text = $"{document.Title}\n{document.Summary}\n{document.Body[..Math.Min(document.Body.Length, Beginning)]}";
        said.AddRange(JapaneseAnalyzer.Default.Words(text).Where(terms.Contains).Select(x => new SaidWord(x, OfDomain)));
        said.AddRange(document.Words.Where(ofForm.Contains).Select(x => new SaidWord(x, OfForm)));
        var words = said.Where(x => x.Text.Length is > 1 and <= LongestWord).DistinctBy(x => TextFolding.Fold(x.Text)).ToList();
        if (document.Title.Length is > 1 and <= LongestTitle && words.TrueForAll(x => x.Text != document.Title))
            words.Add(new SaidWord(document.Title, WholeTitle, IsTitle: true));
        return words;
    }

    /// <summary>Nouns, and the compounds they form with their neighbours: 定食 and 定食屋. What ends in hiragana is a verb's form or grammar.</summary>
    private static List<string> OfText(string text)
    {
        var (words, compound, parts, end) = (new List<string>(), new StringBuilder(), 0, 0);
        foreach (var word in JapaneseAnalyzer.Default.Read(text))
        {
            if (word.Start != end || !Spelling.IsNounLike(word.Surface))
                Close();
            if (Spelling.IsNounLike(word.Surface) && (parts > 0 || word.IsContent))
                (_, parts) = (compound.Append(word.Surface), parts + 1);
            if (word.IsContent && !Spelling.EndsInHiragana(word.Surface) && word.Surface.Any(char.IsLetter))
                words.Add(word.Surface);
            end = word.Start + word.Surface.Length;
        }

        Close();
        return words;

        void Close()
        {
            if (parts > 1)
                words.Add(compound.ToString());
            compound.Clear();
            parts = 0;
        }
    }
}
