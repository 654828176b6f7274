using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Projects;

/// <summary>Writes the outcome of a closed project; its supporters are told of the first version.</summary>
public sealed class OutcomeService(PortDbContext db, ProjectGate gate, Notifier notifier, TimeProvider time)
{
    public async Task<Result<ProjectOutcome>> WriteAsync(Caller caller, Guid listing, string? text, int? participants, CancellationToken cancel = default)
    {
        if (text?.Trim() is not { Length: > 0 and <= ProjectOutcome.LongestText } words)
            return ProjectErrors.OutcomeText;
        if (participants is < 1 or > ProjectOutcome.MostParticipants)
            return ProjectErrors.Participants;
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        if (led.Value is not { Status: ListingStatus.Closed, PublishedAt: not null })
            return ProjectErrors.NotClosed;

        var now = time.GetUtcNow();
        var outcome = await db.Set<ProjectOutcome>().FirstOrDefaultAsync(x => x.ListingId == listing, cancel);
        if (outcome is null)
        {
            outcome = new ProjectOutcome { ListingId = listing, Text = words, Participants = participants, WrittenById = caller.Id, WrittenAt = now };
            db.Add(outcome);
            if (led.Value.Visibility != Visibility.Private)
            {
                await notifier.NotifyAsync(await gate.SupportersAsync(listing, cancel), NotificationKind.Project, new(
                    $"応援した「{led.Value.Title}」の結果がまとまりました。", $"The outcome of \"{led.Value.Title}\", which you supported, is written."), $"/projects/{listing}/outcome", cancel: cancel);
            }
        }
        else
        {
            outcome.Rewrite(words, participants, now);
        }

        db.Audit(caller, "outcome.written", listing, now);
        return await db.SavedAsync(cancel) ? outcome : Error.StaleVersion;
    }

    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        if (await db.Set<ProjectOutcome>().FirstOrDefaultAsync(x => x.ListingId == listing, cancel) is not { } outcome)
            return Error.NotFound;
        db.Remove(outcome);
        db.Audit(caller, "outcome.deleted", listing, time.GetUtcNow());
        return await db.SavedAsync(cancel) ? listing : Error.StaleVersion;
    }
}
