using System.Runtime.InteropServices;
using System.Text;

namespace SetagayaPort.Matching.Text;

/// <summary>A term of a text that tells what the text speaks of.</summary>
/// <param name="Term">As in <see cref="Token.Term"/>.</param>
/// <param name="Label">As people write it.</param>
/// <param name="Weight">What saying it once counts, above 0.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SaidTerm(string Term, string Label, double Weight, TermKind Kind)
{
    public bool CanBeShown => Kind <= TermKind.Latin;

    /// <summary>The terms of a text by rising place, without what says nothing of its subject: words in hiragana that no dictionary of the domain has, single kanji, numbers, letters.</summary>
    public static List<SaidTerm> Of(string text, JapaneseAnalyzer analyzer)
    {
        using var folded = FoldedText.Of(text);
        var said = new List<SaidTerm>();
        foreach (var piece in analyzer.Analyze(folded).Pieces)
            if (Worth(piece, folded) is var weight and > 0)
                said.Add(new SaidTerm(piece.Term, LabelOf(piece, text, folded), weight, piece.Kind));
        return said;
    }

    private static double Worth(Piece piece, FoldedText text) => piece.Kind switch
    {
        TermKind.Domain => 1,
        TermKind.DomainPart => 0.5,
        TermKind.Word => IsTelling(piece, text) ? 1 : 0,
        TermKind.WordPart => 0.5,
        TermKind.Latin => piece.Term.Length > 1 && piece.Term.AsSpan().ContainsAnyExceptInRange('0', '9') ? 1 : 0,
        TermKind.Predicate => IsTelling(piece, text) ? 0.3 : 0,
        _ => 0,
    };

    private static bool IsTelling(Piece piece, FoldedText text) =>
        piece.Length > 1 && text.Scripts.Slice(piece.At, piece.Length).ContainsAny(Script.Kanji, Script.Katakana);

    private static string LabelOf(Piece piece, string text, FoldedText folded) => piece.Kind switch
    {
        TermKind.Domain or TermKind.DomainPart => piece.Term[WordTerm.Mark.Length..],
        _ => text[folded.Starts[piece.At]..folded.Ends[piece.End - 1]].Normalize(NormalizationForm.FormKC),
    };
}
