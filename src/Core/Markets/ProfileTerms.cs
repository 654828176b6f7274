using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Markets;

/// <summary>What a listing's text says, for the comparison of texts.</summary>
public static class ProfileTerms
{
    /// <summary>The words of the common texts, the title's twice, and of the side's own <paramref name="texts"/>.</summary>
    public static IReadOnlyList<string> Of(Listing listing, IEnumerable<string?> texts) =>
        [.. Texts(listing, texts).OfType<string>().SelectMany(JapaneseAnalyzer.Default.Words)];

    /// <summary>What is analysed, in its order.</summary>
    public static IEnumerable<string?> Texts(Listing listing, IEnumerable<string?> texts) =>
        [listing.Title, listing.Title, listing.Summary, listing.Body, .. listing.Skills, .. listing.Keywords, .. texts];
}
