using System.Runtime.InteropServices;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Search;

/// <summary>A found listing's texts with what answers the query marked, as HTML; the same whichever engine found it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkedTexts(string Title, string Snippet)
{
    private const int SnippetLength = 110;

    public static MarkedTexts Of(string title, string? summary, string body, IReadOnlyList<QueryClause> clauses) =>
        new(Highlighter.Mark(title, clauses), Highlighter.Snippet($"{summary}\n{body}".Trim(), clauses, SnippetLength));
}
