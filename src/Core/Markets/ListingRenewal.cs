namespace SetagayaPort.Core.Markets;

/// <summary>Lets a listing go on for three months, with the word of its owner that it still holds.</summary>
public sealed class ListingRenewal(ListingService listings, MarketCatalog catalog, TimeProvider time)
{
    public const int Months = 3;

    /// <summary>So near its last day a page offers to renew it.</summary>
    private const int OfferedDays = 60;

    private static readonly Error TooLate = Error.Conflict("listing.renewTooLate",
        new("募集や契約の終わりの日が過ぎているため、期限をのばせません。先に、その日付を書きなおしてください。", "What it offers ends on a day that has passed. Change that day first."));

    /// <summary>Until when it would go on; null when it cannot.</summary>
    public DateOnly? Until(Listing listing)
    {
        if (listing.Status is not (ListingStatus.Published or ListingStatus.Expired))
            return null;
        var today = time.TownToday();
        var last = catalog.Of(listing).NoLaterThan(listing) ?? DateOnly.MaxValue;
        if (last < today)
            return null;
        // Nobody who asks for more time gets less.
        var until = listing.ValidUntil > today.AddMonths(Months) ? listing.ValidUntil.Value : today.AddMonths(Months);
        return until < last ? until : last;
    }

    /// <summary>Whether it has run out or soon will, and could go on.</summary>
    public bool IsOffered(Listing listing) => Until(listing) is { } until
        && (listing.Status == ListingStatus.Expired || (listing.ValidUntil < until && listing.ValidUntil <= time.TownToday().AddDays(OfferedDays)));

    /// <summary>Renews it; whoever does so says that its content is right today.</summary>
    public async Task<Result<Listing>> RenewAsync(Caller caller, Guid id, int? version, CancellationToken cancel = default)
    {
        if (await listings.FindAsync(caller, id, cancel) is not { } listing)
            return Error.NotFound;
        if (version is not null && version != listing.Version)
            return Error.StaleVersion;
        if (listing.Status is not (ListingStatus.Published or ListingStatus.Expired))
            return ListingService.NotFromHere;
        if (Until(listing) is not { } until)
            return TooLate;

        listing.Renew(until, catalog.Of(listing).AsOfField, time.GetUtcNow());
        return listings.Blocked(listing) is { } blocked ? blocked : await listings.SaveAsync(caller, listing, "listing.renewed", cancel);
    }
}
