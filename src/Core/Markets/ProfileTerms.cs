using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Markets;

/// <summary>What a listing's text says, for the comparison of texts.</summary>
public static class ProfileTerms
{
    /// <summary>The words of the common texts, the title's twice, and of the side's own <paramref name="texts"/>.</summary>
    public static IReadOnlyList<string> Of(Listing listing, params IEnumerable<string?> texts)
    {
        IEnumerable<string?> all = [listing.Title, listing.Title, listing.Summary, listing.Body, .. listing.Skills, .. listing.Keywords, .. texts];
        return [.. all.OfType<string>().SelectMany(JapaneseAnalyzer.Default.Words)];
    }
}
