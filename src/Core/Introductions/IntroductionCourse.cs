using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core.Introductions;

/// <summary>What happens after both sides have said yes: steps, disclosure, outcome, objection.</summary>
public sealed class IntroductionCourse(
    PortDbContext db, IntroductionSides sides, IntroductionNews news, IntroductionService introductions, ViewingClosing viewings, FitOutClosing fitOuts, TimeProvider time)
{
    private const int MaxText = 1000;

    /// <summary>Records a call, a visit, an offer of terms … Coordinators may record for the parties, and the licensed agent in charge as well.</summary>
    public async Task<Result<Introduction>> AddStepAsync(Caller caller, Guid id, StepKind kind, DateTimeOffset? at, string? note, CancellationToken cancel = default)
    {
        if (note?.Length > MaxText)
            return IntroductionErrors.Note;
        if (await Whole().FollowedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } introduction)
            return Error.NotFound;

        var now = time.GetUtcNow();
        var step = new IntroductionStep
        {
            Id = Guid.CreateVersion7(now),
            IntroductionId = id,
            Kind = kind,
            At = at?.ToUniversalTime(),
            Note = note?.Trim(),
            RecordedById = caller.Id,
            RecordedAt = now,
        };
        if (!introduction.AddStep(step))
            return IntroductionErrors.State;
        db.Add(step);
        await news.ProgressedAsync(introduction, caller, cancel);
        return await introductions.SaveAsync(caller, introduction, "introduction.step", cancel);
    }

    /// <summary>One party's word records the outcome; the other is told and may object within 14 days.</summary>
    public async Task<Result<Introduction>> RecordOutcomeAsync(Caller caller, Guid id, bool agreed, ReasonCode reason, string? note, CancellationToken cancel = default)
    {
        if (note?.Length > MaxText)
            return IntroductionErrors.Note;
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;
        if (!introduction.RecordOutcome(agreed, caller.Id, reason, note?.Trim(), time.GetUtcNow()))
            return IntroductionErrors.State;

        if (!agreed)
        {
            await HideNamesAsync(introduction, cancel);
            await viewings.EndAsync(introduction, cancel);
            await fitOuts.EndAsync(introduction, cancel);
        }

        await news.ProgressedAsync(introduction, caller, cancel);
        return await introductions.SaveAsync(caller, introduction, "introduction.outcome", cancel);
    }

    public async Task<Result<Introduction>> ObjectAsync(Caller caller, Guid id, string? note, CancellationToken cancel = default)
    {
        if (note?.Trim() is not { Length: > 0 and <= MaxText } text)
            return IntroductionErrors.Note;
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;
        if (!introduction.Object(caller.Id, text, time.GetUtcNow()))
            return IntroductionErrors.State;

        await news.ProgressedAsync(introduction, caller, cancel);
        return await introductions.SaveAsync(caller, introduction, "introduction.objected", cancel);
    }

    /// <summary>Only the owner moves the disclosure, one stage at a time; at stage 4 the conversation shows the name.</summary>
    public async Task<Result<Introduction>> DiscloseAsync(Caller caller, Guid id, int stage, CancellationToken cancel = default)
    {
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;
        var (from, to) = await sides.OfAsync(caller, introduction, cancel);
        if (introduction.DisclosingListingId is not { } business || !(business == introduction.FromListingId ? from : to))
            return Error.Forbidden;
        if (introduction.HeldUntil is not null)
            return IntroductionErrors.OnHold;
        if (stage >= 4 && introduction.NdaAcceptedAt is null)
            return IntroductionErrors.NdaNeeded;
        if (!introduction.Disclose(stage))
            return IntroductionErrors.State;

        if (stage == 4)
            await ShowNamesAsync(introduction, cancel);
        await news.ProgressedAsync(introduction, caller, cancel);
        return await introductions.SaveAsync(caller, introduction, "introduction.disclosed", cancel);
    }

    /// <summary>The candidate promises confidentiality at stage 3; the text is kept as it was read.</summary>
    /// <param name="caller">The candidate.</param>
    /// <param name="id">The introduction.</param>
    /// <param name="text">The operator's present text.</param>
    /// <param name="read">Version of the text that was read; null where the caller does not say.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<Introduction>> AcceptNdaAsync(Caller caller, Guid id, PromiseText text, string? read = null, CancellationToken cancel = default)
    {
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;
        var (from, to) = await sides.OfAsync(caller, introduction, cancel);
        if (introduction.DisclosingListingId is not { } business || !(business == introduction.FromListingId ? to : from))
            return Error.Forbidden;
        var first = introduction.NdaAcceptedAt is null;
        if (!introduction.AcceptNda(time.GetUtcNow()))
            return IntroductionErrors.State;
        if (!first)
            return introduction;
        if (read is not null && read != text.Version)
            return IntroductionErrors.PromiseChanged;
        var name = await db.Accounts.Where(x => x.Id == caller.Id).Select(x => x.DisplayName).FirstAsync(cancel);
        db.Add(ConfidentialityPromise.Of(introduction, caller.Id, name, (business == introduction.FromListingId ? introduction.FromListing : introduction.ToListing).Title!, text));

        await news.ProgressedAsync(introduction, caller, cancel);
        return await introductions.SaveAsync(caller, introduction, "introduction.ndaAccepted", cancel);
    }

    /// <summary>One side wants no more contact: the introduction ends, the other side's messages no longer arrive, what was opened is closed.</summary>
    public Task<Result<Introduction>> StopAsync(Caller caller, Guid id, CancellationToken cancel = default) => StopAsync(caller, id, by: null, cancel);

    internal async Task<Result<Introduction>> StopAsync(Caller caller, Guid id, OnBehalf? by, CancellationToken cancel)
    {
        if (await FindAsync(caller, id, cancel) is not { } introduction)
            return Error.NotFound;
        var (from, to) = await sides.OfAsync(caller, introduction, cancel);
        if (!from && !to)
            return Error.Forbidden;
        var now = time.GetUtcNow();
        if (!introduction.Stop(caller.Id, now))
            return IntroductionErrors.State;

        await viewings.EndAsync(introduction, cancel);
        await fitOuts.EndAsync(introduction, cancel);
        var mine = await sides.PeopleAsync(from ? introduction.FromListing : introduction.ToListing, cancel);
        var others = await db.Set<ConversationMember>().Where(x => x.ConversationId == introduction.ConversationId && !mine.Contains(x.AccountId))
            .Select(x => x.AccountId).Where(x => !db.Set<Block>().Any(b => b.BlockerId == caller.Id && b.BlockedId == x)).ToListAsync(cancel);
        db.AddRange(others.Select(x => new Block { BlockerId = caller.Id, BlockedId = x, At = now }));
        await HideNamesAsync(introduction, cancel);
        await news.ProgressedAsync(introduction, caller, cancel);
        return await introductions.SaveAsync(caller, introduction, "introduction.stopped", by, cancel);
    }

    private async Task ShowNamesAsync(Introduction introduction, CancellationToken cancel)
    {
        foreach (var member in await db.Set<ConversationMember>().Where(x => x.ConversationId == introduction.ConversationId && x.AliasId != null).ToListAsync(cancel))
            (member.AliasId, member.AliasName) = (null, null);
    }

    /// <summary>The name goes with the consent: the conversation knows a business that was not handed on as it did at first.</summary>
    private async Task HideNamesAsync(Introduction introduction, CancellationToken cancel)
    {
        if (introduction.DisclosingListingId is not { } business)
            return;
        var people = await sides.PeopleAsync(business == introduction.FromListingId ? introduction.FromListing : introduction.ToListing, cancel);
        foreach (var member in await db.Set<ConversationMember>().Where(x => x.ConversationId == introduction.ConversationId && people.Contains(x.AccountId) && x.AliasId == null).ToListAsync(cancel))
            (member.AliasId, member.AliasName) = (Guid.CreateVersion7(time.GetUtcNow()), ConversationMember.Unnamed);
    }

    private Task<Introduction?> FindAsync(Caller caller, Guid id, CancellationToken cancel) =>
        Whole().ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    private IQueryable<Introduction> Whole() =>
        db.Set<Introduction>().Include(x => x.FromListing.Organization).Include(x => x.ToListing.Organization).Include(x => x.Steps);
}
