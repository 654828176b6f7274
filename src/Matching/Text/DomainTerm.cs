namespace SetagayaPort.Matching.Text;

/// <summary>A group of words that mean the same to somebody who searches in the town.</summary>
/// <param name="Shown">The word that stands for the group.</param>
/// <param name="Spellings">Every way it is written or typed in kana, as people write it.</param>
public sealed record DomainTerm(string Shown, IReadOnlyList<string> Spellings)
{
    private static readonly Lazy<IReadOnlyList<DomainTerm>> Known = new(() =>
        [.. JapaneseAnalyzer.Default.Dictionary.Words.GroupBy(word => word.Canonical, StringComparer.Ordinal).Select(group => new DomainTerm(group.Key, [.. group.Select(word => word.Spelling)]))]);

    /// <summary>The words of the town and its markets, as <c>domain-words.tsv</c> has them.</summary>
    public static IReadOnlyList<DomainTerm> All => Known.Value;
}
