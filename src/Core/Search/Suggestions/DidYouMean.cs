namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>Offers another query where one finds little.</summary>
public sealed class DidYouMean(Suggester suggester, ISearchIndex index)
{
    /// <summary>Whoever finds as many has typed what was meant.</summary>
    private const int Enough = 3;

    /// <summary>The page with a corrected query that finds more under the same conditions, if there is one.</summary>
    public async Task<SearchPage> OfferAsync(SearchQuery query, SearchPage found, CancellationToken cancel)
    {
        if (found.Total >= Enough || query.Text is not { } text || suggester.Correct(text) is not { } corrected)
            return found;
        var better = await index.FindAsync(query with { Text = corrected, Page = 1, Size = 1 }, cancel);
        return better.Total > found.Total ? found with { Suggestion = corrected } : found;
    }
}
