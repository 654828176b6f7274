namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>Offers another query where one finds little, and takes it where one finds nothing.</summary>
public sealed class DidYouMean(Suggester suggester, ISearchIndex index)
{
    /// <summary>Whoever finds as many has typed what was meant.</summary>
    private const int Enough = 3;

    /// <summary>The page with a corrected query that finds more under the same conditions, if there is one.</summary>
    public async Task<SearchPage> OfferAsync(SearchQuery query, SearchPage found, CancellationToken cancel) =>
        await BetterAsync(query with { Page = 1, Size = 1 }, found, cancel) is (var corrected, _) ? found with { Suggestion = corrected } : found;

    /// <summary>What people are shown: where no listing answers all that was typed, those of the corrected query at once.</summary>
    public async Task<SearchPage> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        var found = await index.FindAsync(query, cancel);
        if (Whole(found) > 0 || !Suggester.MayHaveSlips(query.Text ?? ""))
            return await OfferAsync(query, found, cancel);
        return await BetterAsync(query, found, cancel) is (var corrected, var page) ? page with { CorrectedTo = corrected } : found;
    }

    /// <summary>The corrected query and its page; null where it is none, or finds no more.</summary>
    private async Task<(string Query, SearchPage Page)?> BetterAsync(SearchQuery query, SearchPage found, CancellationToken cancel)
    {
        if (Whole(found) >= Enough || query.Text is not { } text || suggester.Correct(text) is not { } corrected)
            return null;
        var better = await index.FindAsync(query with { Text = corrected }, cancel);
        return Whole(better) > Whole(found) ? (corrected, better) : null;
    }

    private static int Whole(SearchPage page) => page.Partial ? 0 : page.Total;
}
