using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text.Synonyms;

/// <summary>A word of a group of <c>wider-words.tsv</c>.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Number">The same for all forms of one word of the group.</param>
/// <param name="Form">What form of the word it is, as the file's head explains: r, v, a, t, n, o, m.</param>
/// <param name="Leads">Whether the word leads to the others, and is not only reached from them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordForm(string Text, char Number, char Form, bool Leads)
{
    private const double Spelling = 0.9;
    private const double AnotherWord = 0.5;

    /// <summary>A digit and a letter.</summary>
    public const int CodeLength = 2;

    /// <param name="code">Of <see cref="CodeLength"/>, before the word.</param>
    /// <param name="folded">The word.</param>
    public static WordForm Read(ReadOnlySpan<char> code, string folded) =>
        new(folded, code[0], char.ToLowerInvariant(code[1]), char.IsAsciiLetterLower(code[1]));

    /// <summary>How near the meanings are; the same both ways.</summary>
    public double NearnessTo(WordForm other) =>
        Number != other.Number ? AnotherWord : Form == other.Form ? Spelling : Math.Min(Nearness(Form), Nearness(other.Form));

    private static double Nearness(char form) => form switch
    {
        'a' or 't' or 'n' => 0.8,
        'o' => 0.7,
        _ => Spelling,
    };
}
