using System.Text;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search.Elastic;

/// <summary>
/// Texts as the server takes them: analysed here, so that it need only part them at spaces and finds what PostgreSQL's side finds. Exact
/// characters are words of one character each, and a phrase of them is a substring: unlike n-grams of any length or a field for wildcards it
/// needs no limit, no escaping and no licence.
/// </summary>
internal static class ElasticText
{
    /// <summary>A space is a character too, but one that parts words.</summary>
    private const string Space = "␣";

    /// <summary>How many positions lie between two texts, so that no phrase goes from one over to the next.</summary>
    public const int Gap = 100;

    public static string Terms(string? text) => string.Join(' ', JapaneseAnalyzer.Default.Analyze(text ?? "").Select(x => x.Term));

    /// <param name="folded">As <see cref="JapaneseAnalyzer.Fold"/> gives it.</param>
    public static string Characters(string folded)
    {
        var parted = new StringBuilder(folded.Length * 2);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (parted.Length > 0)
                parted.Append(' ');
            parted.Append(Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) ? Space : rune.ToString());
        }

        return parted.ToString();
    }
}
