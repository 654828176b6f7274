using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>Issues the terms of a commission in its conversation and takes the worker's answer.</summary>
public sealed class TermsService(PortDbContext db, IntroductionSides sides, Notifier notifier, MessageService messages, TimeProvider time)
{
    private const int MaxWish = 1000;

    /// <summary>The case for its parties and for coordinators; null for everybody else and where no work is given.</summary>
    public async Task<TermsCase?> FindAsync(Caller caller, Guid introduction, CancellationToken cancel = default)
    {
        var found = await db.Set<Introduction>().AsNoTracking().Include(x => x.FromListing).Include(x => x.ToListing)
            .ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == introduction, cancel);
        if (found is null || new[] { found.FromListing, found.ToListing }.FirstOrDefault(IsAssignment) is not { } assignment || found.ConversationId is null)
            return null;
        var worker = assignment == found.FromListing ? found.ToListing : found.FromListing;
        var (from, to) = await sides.OfAsync(caller, found, cancel);
        var side = !from && !to ? TermsSide.Onlooker : (assignment == found.FromListing ? from : to) ? TermsSide.Client : TermsSide.Worker;
        var versions = await db.Set<WorkTerms>().AsNoTracking().Where(x => x.IntroductionId == introduction).OrderByDescending(x => x.Number).ToListAsync(cancel);
        return new TermsCase(found, assignment, worker, side, versions);
    }

    /// <summary>The case of one version.</summary>
    public async Task<TermsCase?> FindOfAsync(Caller caller, Guid terms, CancellationToken cancel = default) =>
        await db.Set<WorkTerms>().Where(x => x.Id == terms).Select(x => (Guid?)x.IntroductionId).FirstOrDefaultAsync(cancel) is { } introduction
            ? await FindAsync(caller, introduction, cancel)
            : null;

    /// <summary>Issues the first version, or another that takes the place of the last. Only the client may; the law's findings stand in the way.</summary>
    public async Task<Result<WorkTerms>> IssueAsync(Caller caller, Guid introduction, WorkTermsContent content, CancellationToken cancel = default)
    {
        if (await FindAsync(caller, introduction, cancel) is not { } found)
            return Error.NotFound;
        if (found.Side != TermsSide.Client)
            return Error.Forbidden;
        if (!found.IsOpen)
            return TermsErrors.NotHere;
        var findings = found.Check(content);
        if (findings.Any(x => x.Severity == Severity.Block))
            return new Error(ErrorKind.Rule, "terms.findings", new("出す前に、直すところがあります。", "Some things must be mended before the terms can be issued.")) { Findings = findings };

        var now = time.GetUtcNow();
        var terms = new WorkTerms
        {
            Id = Guid.CreateVersion7(now),
            IntroductionId = introduction,
            Number = (found.Newest?.Number ?? 0) + 1,
            Content = content,
            IssuedById = caller.Id,
            IssuedAt = now,
        };
        db.Add(terms);
        db.Audit(caller, "terms.issued", terms.Id, now);
        await TellAsync(caller, found.Worker, found, new(
            $"「{found.Assignment.Title}」の取引条件書（第{terms.Number}版）が届きました。内容を確かめてください。",
            $"The terms of \"{found.Assignment.Title}\" (version {terms.Number}) have come. Please check them."), cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_work_terms_introduction_id_number" })
        {
            return TermsErrors.Raced;
        }

        await SayAsync(caller, found, terms, "issued", new(
            $"取引条件書（第{terms.Number}版）をお渡しします。この会話の「取引条件書」から、内容を確かめてください。",
            $"Here are the terms (version {terms.Number}). Please check them under “Terms” in this conversation."), cancel);
        return terms;
    }

    /// <summary>The worker has checked the newest version and agrees.</summary>
    public async Task<Result<WorkTerms>> AcknowledgeAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var (found, terms, error) = await ForWorkerAsync(caller, id, cancel);
        if (terms is null)
            return error!;
        var now = time.GetUtcNow();
        if (!terms.Acknowledge(caller.Id, now))
            return TermsErrors.Acknowledged;

        db.Audit(caller, "terms.acknowledged", id, now);
        await TellAsync(caller, found!.Assignment, found, new(
            $"「{found.Assignment.Title}」の取引条件書（第{terms.Number}版）が、確かめられました。",
            $"The terms of \"{found.Assignment.Title}\" (version {terms.Number}) have been acknowledged."), cancel);
        await db.SaveChangesAsync(cancel);
        await SayAsync(caller, found, terms, "acknowledged", new($"取引条件書（第{terms.Number}版）を確かめました。この条件でお受けします。", $"I have checked the terms (version {terms.Number}) and accept them."), cancel);
        return terms;
    }

    /// <summary>The worker would like something changed before acknowledging.</summary>
    public async Task<Result<WorkTerms>> AskForChangeAsync(Caller caller, Guid id, string? wish, CancellationToken cancel = default)
    {
        if (wish?.Trim() is not { Length: > 0 and <= MaxWish } text)
            return TermsErrors.Wish;
        var (found, terms, error) = await ForWorkerAsync(caller, id, cancel);
        if (terms is null)
            return error!;
        if (!terms.AskForChange(text))
            return TermsErrors.Acknowledged;

        var now = time.GetUtcNow();
        db.Audit(caller, "terms.changeAsked", id, now);
        await TellAsync(caller, found!.Assignment, found, new(
            $"「{found.Assignment.Title}」の取引条件書に、直してほしい点が届きました。",
            $"There is a wish for a change in the terms of \"{found.Assignment.Title}\"."), cancel);
        await db.SaveChangesAsync(cancel);
        await SayAsync(caller, found, terms, $"wish-{now.ToUnixTimeMilliseconds()}", new($"取引条件書（第{terms.Number}版）について、直してほしい点があります。\n{text}", $"About the terms (version {terms.Number}), I would like to change:\n{text}"), cancel);
        return terms;
    }

    internal static bool IsAssignment(Listing listing) => listing is { Market: FreelanceMarket.Word, Side: AssignmentKind.Word };

    private async Task<(TermsCase? Case, WorkTerms? Terms, Error? Error)> ForWorkerAsync(Caller caller, Guid id, CancellationToken cancel)
    {
        if (await FindOfAsync(caller, id, cancel) is not { } found)
            return (null, null, Error.NotFound);
        if (found.Side != TermsSide.Worker)
            return (null, null, Error.Forbidden);
        if (found.Newest!.Id != id)
            return (null, null, TermsErrors.Replaced);
        if (!found.IsOpen)
            return (null, null, TermsErrors.NotHere);
        return (found, await db.Set<WorkTerms>().FirstAsync(x => x.Id == id, cancel), null);
    }

    private async Task TellAsync(Caller caller, Listing listing, TermsCase found, LocalText text, CancellationToken cancel) =>
        await notifier.NotifyAsync((await sides.PeopleAsync(listing, cancel)).Where(x => x != caller.Id), NotificationKind.Progress, text, $"/introductions/{found.Introduction.Id}/terms", cancel: cancel);

    /// <summary>Says it in the conversation as well, once, where the caller takes part in it.</summary>
    private Task SayAsync(Caller caller, TermsCase found, WorkTerms terms, string what, LocalText text, CancellationToken cancel) =>
        messages.SendAsync(caller, found.Introduction.ConversationId!.Value, new OutgoingMessage($"terms-{terms.Id}-{what}", text.ToString()), cancel);
}
