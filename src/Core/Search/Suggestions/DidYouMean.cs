namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>Offers another query where one finds little, and takes it where one finds nothing.</summary>
public sealed class DidYouMean(Suggester suggester, ISearchIndex index)
{
    /// <summary>Whoever finds as many has typed what was meant.</summary>
    private const int Enough = 3;

    /// <summary>The page with a corrected query that finds more under the same conditions, if there is one.</summary>
    public async Task<SearchPage> OfferAsync(SearchQuery query, SearchPage found, CancellationToken cancel)
    {
        if (Whole(found) >= Enough || query.Text is not { } text || suggester.Correct(text) is not { } corrected)
            return found;
        var better = await index.FindAsync(query with { Text = corrected, Page = 1, Size = 1 }, cancel);
        return Whole(better) > Whole(found) ? found with { Suggestion = corrected } : found;
    }

    /// <summary>What people are shown: where no listing answers all that was typed, those of the corrected query at once.</summary>
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var found = await OfferAsync(query, await index.FindAsync(query, cancel), cancel);
        return found.Suggestion is { } corrected && Whole(found) == 0 && Suggester.MayHaveSlips(query.Text ?? "")
            ? await index.FindAsync(query with { Text = corrected }, cancel) with { CorrectedTo = corrected }
            : found;
    }

    private static int Whole(SearchPage page) => page.Partial ? 0 : page.Total;
}
