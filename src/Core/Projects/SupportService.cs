using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Projects;

/// <summary>Offers and withdraws support, and takes the owner's answer to it.</summary>
public sealed class SupportService(PortDbContext db, ProjectGate gate, IntroductionSides sides, Notifier notifier, TimeProvider time)
{
    public async Task<Result<Support>> OfferAsync(Caller caller, Guid listing, string? kind, string? note, int? amount, CancellationToken cancel = default)
    {
        if (!Words<SupportKind>.TryParse(kind, out var way))
            return ProjectErrors.UnknownKind;
        if (note?.Trim() is not { Length: > 0 and <= Support.LongestNote } words)
            return ProjectErrors.Note;
        if (amount is not null && way != SupportKind.Pledge)
            return ProjectErrors.AmountOnlyForPledge;
        if (amount is < 1 or > Support.HighestAmount)
            return ProjectErrors.Amount;
        if (await db.Listings.ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel) is not { } found)
            return Error.NotFound;
        if (await gate.ObstacleAsync(caller, found, cancel) is { } obstacle)
            return obstacle;
        if (!ProjectGate.Wanted(found).Contains(way))
            return ProjectErrors.KindNotWanted;

        var now = time.GetUtcNow();
        var support = new Support
        {
            Id = Guid.CreateVersion7(now),
            ListingId = listing,
            Listing = found,
            SupporterId = caller.Id,
            Kind = way,
            Note = words,
            Amount = amount,
            OfferedAt = now,
        };
        db.Add(support);
        db.Audit(caller, "support.offered", support.Id, now, new JsonObject { ["kind"] = kind });
        await notifier.NotifyAsync(await sides.PeopleAsync(found, cancel), NotificationKind.Project, new(
            $"「{found.Title}」に、応援の申し出がありました。", $"Somebody offers support to \"{found.Title}\"."), SupportsLink(found), $"supports:{listing}", cancel);
        return await SaveAsync(support, cancel);
    }

    /// <summary>The supporter takes the offer back, at any time.</summary>
    public async Task<Result<Guid>> WithdrawAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel = default)
    {
        var support = await db.Set<Support>().Include(x => x.Listing).FirstOrDefaultAsync(x => x.Id == id && x.ListingId == listing && x.SupporterId == caller.Id, cancel);
        if (support is null)
            return Error.NotFound;
        db.Remove(support);
        db.Audit(caller, "support.withdrawn", id, time.GetUtcNow());
        if (support.State == SupportState.Accepted)
        {
            await notifier.NotifyAsync(await sides.PeopleAsync(support.Listing, cancel), NotificationKind.Project, new(
                $"「{support.Listing.Title}」への応援が、一つ取り下げられました。", $"One offer of support to \"{support.Listing.Title}\" was withdrawn."), SupportsLink(support.Listing), cancel: cancel);
        }

        var saved = await SaveAsync(support, cancel);
        return saved.Ok ? id : saved.Error;
    }

    public Task<Result<Support>> AcceptAsync(Caller caller, Guid listing, Guid id, string? reply, CancellationToken cancel = default) =>
        AnswerAsync(caller, listing, id, reply, "support.accepted", (support, words) => support.Accept(words, time.GetUtcNow()), title => new(
            $"「{title}」への応援に、「お願いします」とお返事がありました。", $"Your support of \"{title}\" is accepted."), cancel);

    /// <summary>Thanks without taking it up.</summary>
    public Task<Result<Support>> ThankAsync(Caller caller, Guid listing, Guid id, string? reply, CancellationToken cancel = default) =>
        AnswerAsync(caller, listing, id, reply, "support.thanked", (support, words) => support.Thank(words, time.GetUtcNow()), title => new(
            $"「{title}」への応援に、お礼が届きました。今回はお気持ちをありがたくいただくとのことです。", $"Thank you for offering to support \"{title}\". It is not needed this time, and much appreciated."), cancel);

    private async Task<Result<Support>> AnswerAsync(
        Caller caller, Guid listing, Guid id, string? reply, string action, Func<Support, string?, bool> answer, Func<string, LocalText> news, CancellationToken cancel)
    {
        if (reply?.Trim().Length > Support.LongestNote)
            return ProjectErrors.Reply;
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        var support = await db.Set<Support>().FirstOrDefaultAsync(x => x.Id == id && x.ListingId == listing, cancel);
        if (support is null)
            return Error.NotFound;
        if (!answer(support, string.IsNullOrWhiteSpace(reply) ? null : reply.Trim()))
            return ProjectErrors.State;

        db.Audit(caller, action, id, time.GetUtcNow());
        await notifier.NotifyAsync([support.SupporterId], NotificationKind.Project, news(led.Value.Title!), $"/listings/{listing}", cancel: cancel);
        return await SaveAsync(support, cancel);
    }

    private async Task<Result<Support>> SaveAsync(Support support, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return support;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ProjectErrors.State;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_supports_one_of_a_kind" })
        {
            return ProjectErrors.Exists;
        }
    }

    private static string SupportsLink(Listing listing) => $"/listings/{listing.Id}/supports";
}
