using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Text;

/// <summary>What a word says wherever it stands.</summary>
/// <param name="Term">Its term, after a <c>#</c>; empty if it says nothing.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reading">How it is read, after a <c>~</c>; null where its own characters tell, or nobody knows.</param>
/// <param name="Parts">The words inside it, by rising offset.</param>
internal sealed record WordTerm(string Term, TermKind Kind, string? Reading, IReadOnlyList<WordTerm.Part> Parts)
{
    /// <summary>Before a term that stands for a word, so that the word is never taken for a pair of characters.</summary>
    public const string Mark = "#";

    /// <summary>Before a reading.</summary>
    public const string ReadingMark = "~";

    /// <summary>Before a word that is said not to be there: 夜勤なし says <c>!夜勤</c> beside <c>#夜勤</c>.</summary>
    public const string DenialMark = "!";

    /// <summary>The term of a word as it is denied.</summary>
    public static string Denied(string term) => DenialMark + term[Mark.Length..];

    public static WordTerm Nothing { get; } = new("", TermKind.Pair, null, []);

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Part(int Offset, int Length, string Term, TermKind Kind);
}
