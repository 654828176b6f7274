using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Viewings;

/// <summary>Arranges viewings: asks, answers, moves, calls off. Each change needs a side of the introduction, also of coordinators.</summary>
public sealed class ViewingService(PortDbContext db, MarketCatalog catalog, ViewingParties parties, ViewingStore store, ViewingNews news, TimeProvider time)
{
    /// <summary>Whoever looks names up to three times and how many come.</summary>
    public async Task<Result<Viewing>> AskAsync(Caller caller, Guid introductionId, ViewingRequest request, CancellationToken cancel = default)
    {
        if (await parties.FindAsync(caller, introductionId, cancel) is not { } introduction)
            return Error.NotFound;
        if (parties.Premises(introduction) is not { } premises)
            return ViewingErrors.NotOffered;
        if (await parties.HostAsync(caller, introduction, cancel) is not false)
            return Error.Forbidden;
        var now = time.GetUtcNow();
        if (Check(request, now) is { } fault)
            return fault;
        if (!IsUnderWay(introduction))
            return IntroductionErrors.State;
        if (await db.Set<Viewing>().AnyAsync(x => x.IntroductionId == introductionId
            && (x.State == ViewingState.Requested || x.State == ViewingState.Countered || (x.State == ViewingState.Accepted && x.StartsAt > now)), cancel))
            return ViewingErrors.Open;

        var viewing = new Viewing
        {
            Id = Guid.CreateVersion7(now),
            IntroductionId = introductionId,
            Introduction = introduction,
            ListingId = premises.Id,
            RequestedById = caller.Id,
            RequestedAt = now,
            People = request.People,
            Note = Text(request.Note),
        };
        viewing.Ask(request.Slots);
        db.Add(viewing);
        await news.AskedAsync(viewing, cancel);
        return await store.SaveAsync(caller, viewing, "viewing.requested", cancel);
    }

    /// <summary>Takes one of the proposed times; it becomes a step of the introduction. The host may tell the address along with it.</summary>
    public async Task<Result<Viewing>> AcceptAsync(Caller caller, Guid id, int slot, bool tellAddress = false, CancellationToken cancel = default)
    {
        var (viewing, host, error) = await store.FindAsync(caller, id, cancel);
        if (error is not null)
            return error;
        var now = time.GetUtcNow();
        if (tellAddress && (!host || Address(viewing) is null))
            return host ? ViewingErrors.NoAddress : Error.Forbidden;
        if (slot < 1 || slot > viewing.Slots.Count)
            return ViewingErrors.Slot;
        if (viewing.Awaits(host) && viewing.Slots[slot - 1].Start <= now)
            return ViewingErrors.SlotPast;
        if (!IsUnderWay(viewing.Introduction) || !viewing.Accept(host, slot, now))
            return ViewingErrors.State;
        if (tellAddress)
            viewing.TellAddress(true, now);

        var step = new IntroductionStep
        {
            Id = Guid.CreateVersion7(now),
            IntroductionId = viewing.IntroductionId,
            Kind = StepKind.Viewing,
            At = viewing.StartsAt,
            RecordedById = caller.Id,
            RecordedAt = now,
        };
        viewing.Introduction.AddStep(step);
        viewing.Records(step.Id);
        db.Add(step);
        await news.MovedAsync(viewing, cancel);
        return await store.SaveAsync(caller, viewing, "viewing.accepted", cancel);
    }

    /// <summary>Names other times instead of those that wait for this side's answer.</summary>
    public Task<Result<Viewing>> CounterAsync(Caller caller, Guid id, IReadOnlyList<ViewingSlot> slots, string? note, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, "viewing.countered", note, (x, host, now) => ViewingTimes.Fault(slots, now)
            ?? (IsUnderWay(x.Introduction) && x.Counter(host, slots, Text(note)) ? null : ViewingErrors.State), cancel);

    /// <summary>Names other times for a viewing that is arranged, and says why.</summary>
    public Task<Result<Viewing>> MoveAsync(Caller caller, Guid id, IReadOnlyList<ViewingSlot> slots, string? note, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, "viewing.moved", note, (x, host, now) =>
        {
            if (Text(note) is not { } why)
                return ViewingErrors.MoveReason;
            var step = x.StepId;
            if (ViewingTimes.Fault(slots, now) is { } fault)
                return fault;
            if (!IsUnderWay(x.Introduction) || !x.Reschedule(host, slots, why, now))
                return ViewingErrors.State;
            return TakeBack(x, step, now);
        }, cancel);

    public Task<Result<Viewing>> DeclineAsync(Caller caller, Guid id, ReasonCode reason, string? note, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, "viewing.declined", note, (x, host, _) => x.Decline(host, reason, Text(note)) ? null : ViewingErrors.State, cancel);

    /// <summary>Calls off a viewing that is being arranged or lies ahead; its step goes, and the address with it.</summary>
    public Task<Result<Viewing>> CancelAsync(Caller caller, Guid id, string? note, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, "viewing.cancelled", note, (x, host, now) =>
        {
            var step = x.StepId;
            if (!x.Cancel(host, Text(note), now))
                return ViewingErrors.State;
            return TakeBack(x, step, now);
        }, cancel);

    /// <summary>The host tells whoever asked for the viewing where exactly it is, or takes it back.</summary>
    public async Task<Result<Viewing>> TellAddressAsync(Caller caller, Guid id, bool tell, CancellationToken cancel = default)
    {
        var (viewing, host, error) = await store.FindAsync(caller, id, cancel);
        if (error is not null)
            return error;
        if (!host)
            return Error.Forbidden;
        if (tell && Address(viewing) is null)
            return ViewingErrors.NoAddress;
        if (!viewing.TellAddress(tell, time.GetUtcNow()))
            return ViewingErrors.State;
        if (tell)
            await news.AddressToldAsync(viewing, cancel);
        return await store.SaveAsync(caller, viewing, tell ? "viewing.addressTold" : "viewing.addressHidden", cancel);
    }

    private async Task<Result<Viewing>> ChangeAsync(
        Caller caller, Guid id, string action, string? note, Func<Viewing, bool, DateTimeOffset, Error?> change, CancellationToken cancel)
    {
        if (note?.Length > Viewing.MaxText)
            return ViewingErrors.Note("note");
        var (viewing, host, error) = await store.FindAsync(caller, id, cancel);
        if (error is not null || (error = change(viewing, host, time.GetUtcNow())) is not null)
            return error;
        await news.MovedAsync(viewing, cancel);
        return await store.SaveAsync(caller, viewing, action, cancel);
    }

    private static Error? Check(ViewingRequest request, DateTimeOffset now) =>
        request.People is < 1 or > Viewing.MostPeople ? ViewingErrors.People
        : request.Note?.Length > Viewing.MaxText ? ViewingErrors.Note("note")
        : ViewingTimes.Fault(request.Slots, now);

    private static bool IsUnderWay(Introduction x) => x.State is IntroductionState.Accepted or IntroductionState.InProgress;

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;

    private static Error? TakeBack(Viewing viewing, Guid? step, DateTimeOffset now)
    {
        if (step is { } id)
            viewing.Introduction.TakeBack(id, now);
        return null;
    }

    private string? Address(Viewing viewing) => parties.Premises(viewing.Introduction) is { } premises ? catalog.Of(premises).VisitAddress(premises) : null;
}
