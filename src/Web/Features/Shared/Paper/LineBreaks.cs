using System.Globalization;

namespace SetagayaPort.Web.Features.Shared.Paper;

/// <summary>Breaks text into lines as Japanese does: anywhere, but no line begins with a closing mark or ends with an opening one (禁則), and words of Latin letters and numbers stay whole.</summary>
public static class LineBreaks
{
    private const string NotFirst = "、。，．,.・:;：；？！?!)）〕］}｝〉》」』】ーっゃゅょァィゥェォッャュョぁぃぅぇぉ々％%";
    private const string NotLast = "(（〔［{｛〈《「『【";

    /// <param name="text">One or more paragraphs.</param>
    /// <param name="fits">Whether a line still fits.</param>
    public static IEnumerable<string> Of(string text, Func<string, bool> fits) =>
        text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => Paragraph(paragraph, fits));

    private static IEnumerable<string> Paragraph(string text, Func<string, bool> fits)
    {
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && !fits(line + piece))
            {
                yield return line.TrimEnd();
                line = "";
            }

            foreach (var part in fits(piece) ? [piece] : Elements(piece))
            {
                if (line.Length > 0 && !fits(line + part))
                {
                    yield return line.TrimEnd();
                    line = "";
                }

                line += line.Length == 0 ? part.TrimStart() : part;
            }
        }

        yield return line.TrimEnd();
    }

    /// <summary>What stays together: a word, or a sign with the marks that cling to it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = "";
        foreach (var element in Elements(text))
        {
            if (piece.Length > 0 && !Clings(piece, element))
            {
                yield return piece;
                piece = "";
            }

            piece += element;
        }

        if (piece.Length > 0)
            yield return piece;
    }

    private static bool Clings(string piece, string element) =>
        NotFirst.Contains(element, StringComparison.Ordinal) || NotLast.Contains(piece[^1], StringComparison.Ordinal)
        || (IsWord(piece[^1]) && IsWord(element[0]));

    private static bool IsWord(char x) => char.IsAsciiLetterOrDigit(x) || x is '@' or '/' or '-' or '_' or '+' or '&' or '\'';

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }
}
