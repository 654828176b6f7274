using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Viewings;

/// <summary>Reads viewings and decides who learns where they take place.</summary>
public sealed class ViewingReader(PortDbContext db, MarketCatalog catalog, ViewingParties parties, TimeProvider time)
{
    /// <summary>The viewings of an introduction; null when the caller may not read it.</summary>
    public async Task<ViewingBoard?> FindAsync(Caller caller, Guid introductionId, CancellationToken cancel = default)
    {
        if (await Introductions(caller).FirstOrDefaultAsync(x => x.Id == introductionId, cancel) is not { } introduction)
            return null;
        var premises = parties.Premises(introduction);
        var host = await parties.HostAsync(caller, introduction, cancel);
        var found = premises is null
            ? []
            : await db.Set<Viewing>().AsNoTracking().Where(x => x.IntroductionId == introductionId).OrderByDescending(x => x.RequestedAt).ThenBy(x => x.Id).ToListAsync(cancel);
        return new ViewingBoard(introductionId, premises is not null, host, host == true && premises is not null && Address(premises) is not null,
            [.. found.Select(x => View(x, introduction, caller, host))])
        {
            IsUnderWay = introduction.State is IntroductionState.Accepted or IntroductionState.InProgress,
            ListingId = host == true ? premises?.Id : null,
        };
    }

    /// <summary>One viewing, and the title of the premises; null when the caller may not read it.</summary>
    public async Task<(ViewingView View, string Title)?> FindOneAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await db.Set<Viewing>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } viewing
            || await Introductions(caller).FirstOrDefaultAsync(x => x.Id == viewing.IntroductionId, cancel) is not { } introduction)
            return null;
        return (View(viewing, introduction, caller, await parties.HostAsync(caller, introduction, cancel)), parties.Premises(introduction)?.Title ?? "");
    }

    private IQueryable<Introduction> Introductions(Caller caller) =>
        db.Set<Introduction>().AsNoTracking().Include(x => x.FromListing).Include(x => x.ToListing).FollowedBy(caller, db);

    private ViewingView View(Viewing x, Introduction introduction, Caller caller, bool? host)
    {
        var now = time.GetUtcNow();
        return new ViewingView(x.Id, x.IntroductionId, x.Version, x.State,
            [.. x.Slots.Select((slot, i) => new ViewingSlotView(i + 1, slot.Start, slot.Minutes, slot.End))],
            x.People, x.Note, x.RequestedAt, host is { } side && x.Awaits(side), x.LiesAhead(now))
        {
            Start = x.StartsAt,
            End = x.EndsAt,
            LastByYou = host is null || x.LastByHost is null ? null : x.LastByHost == host,
            Reason = x.Reason,
            Said = x.Said,
            AddressTold = x.AddressTold,
            Address = IsTold(x, introduction, caller, host) ? Address(parties.Premises(introduction)!) : null,
        };
    }

    /// <summary>The host knows it; of the other side only the person who asked, after the host has told it, and not after anybody has ended it.</summary>
    private static bool IsTold(Viewing x, Introduction introduction, Caller caller, bool? host) =>
        x is { State: ViewingState.Accepted, AddressTold: true }
        && introduction.State is IntroductionState.Accepted or IntroductionState.InProgress or IntroductionState.Agreed
        && (host == true || (host == false && x.RequestedById == caller.Id));

    private string? Address(Listing premises) => catalog.Of(premises).VisitAddress(premises);
}
