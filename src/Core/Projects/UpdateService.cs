using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Projects;

/// <summary>Posts, rewrites and deletes a project's updates; its supporters are told of a new one.</summary>
public sealed class UpdateService(PortDbContext db, ProjectGate gate, Notifier notifier, TimeProvider time)
{
    public async Task<Result<ProjectUpdate>> PostAsync(Caller caller, Guid listing, string? text, CancellationToken cancel = default)
    {
        if (text?.Trim() is not { Length: > 0 and <= ProjectUpdate.LongestText } words)
            return ProjectErrors.UpdateText;
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        if (led.Value.Status == ListingStatus.Draft)
            return ProjectErrors.StillDraft;

        var now = time.GetUtcNow();
        var update = new ProjectUpdate { Id = Guid.CreateVersion7(now), ListingId = listing, Text = words, PostedById = caller.Id, PostedAt = now };
        db.Add(update);
        db.Audit(caller, "update.posted", update.Id, now);
        if (led.Value.Status == ListingStatus.Published)
        {
            await notifier.NotifyAsync(await gate.SupportersAsync(listing, cancel), NotificationKind.Project, new(
                $"応援している「{led.Value.Title}」に、新しい近況があります。", $"There is news of \"{led.Value.Title}\", which you support."), $"/listings/{listing}", $"updates:{listing}", cancel);
        }

        await db.SaveChangesAsync(cancel);
        return update;
    }

    public async Task<Result<ProjectUpdate>> RewriteAsync(Caller caller, Guid listing, Guid id, string? text, int? version, CancellationToken cancel = default)
    {
        if (text?.Trim() is not { Length: > 0 and <= ProjectUpdate.LongestText } words)
            return ProjectErrors.UpdateText;
        var own = await OwnAsync(caller, listing, id, cancel);
        if (!own.Ok)
            return own.Error;
        if (version is not null && version != own.Value.Version)
            return Error.StaleVersion;

        own.Value.Rewrite(words, time.GetUtcNow());
        db.Audit(caller, "update.rewritten", id, time.GetUtcNow());
        return await SavedAsync(cancel) ? own.Value : Error.StaleVersion;
    }

    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel = default)
    {
        var own = await OwnAsync(caller, listing, id, cancel);
        if (!own.Ok)
            return own.Error;
        db.Remove(own.Value);
        db.Audit(caller, "update.deleted", id, time.GetUtcNow());
        return await SavedAsync(cancel) ? id : Error.StaleVersion;
    }

    private async Task<Result<ProjectUpdate>> OwnAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel)
    {
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        return await db.Set<ProjectUpdate>().FirstOrDefaultAsync(x => x.Id == id && x.ListingId == listing, cancel) is { } found ? found : Error.NotFound;
    }

    private async Task<bool> SavedAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
