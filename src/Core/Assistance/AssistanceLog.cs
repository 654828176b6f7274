using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Assistance;

/// <summary>Writes down, in the transaction of the act, what a coordinator does for somebody offline.</summary>
public sealed class AssistanceLog(PortDbContext db, TimeProvider time)
{
    /// <summary>Adds the act when the caller acts for an assisted person; gives what the audit entry says of it, or null.</summary>
    public async Task<JsonObject?> NoteAsync(Caller caller, Guid owner, string action, Guid subject, CancellationToken cancel)
    {
        if (!caller.IsCoordinator || caller.Id == owner)
            return null;
        // A form that saves itself is one change a day, not a hundred.
        var since = time.GetUtcNow().AddDays(-1);
        if (await db.Set<AssistedEntry>().Assisted().AnyAsync(x => x.AccountId == owner
            && (action != "listing.updated" || !db.Set<AssistedAct>().Any(a => a.SubjectId == subject && a.Action == action && a.ById == caller.Id && a.At > since)), cancel))
            Add(caller, owner, action, subject, said: null);
        return For(owner, said: null);
    }

    internal AssistedAct Add(Caller caller, Guid account, string action, Guid subject, WordOfMouth? said)
    {
        var now = time.GetUtcNow();
        var act = new AssistedAct
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account,
            ById = caller.Id,
            At = now,
            Action = action,
            SubjectId = subject,
            Way = said?.Way,
            SaidOn = said?.On,
            Note = said?.Note?.Trim(),
        };
        db.Add(act);
        return act;
    }

    /// <summary>The audit's words for whom something was done, and on which word.</summary>
    internal static JsonObject For(Guid account, WordOfMouth? said)
    {
        var data = new JsonObject { ["for"] = account.ToString() };
        if (said is { Way: { } way, On: { } on })
        {
            data["way"] = Words<ConsentWay>.Of(way);
            data["on"] = on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return data;
    }
}
