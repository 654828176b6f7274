using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Finds a board for a change, stores what became of it, and answers a stale change with what stands there now.</summary>
public sealed class FitOutStore(PortDbContext db, FitOutCases cases, FitOutReader reader, FitOutNews news, AssistanceLog log, TimeProvider time)
{
    /// <summary>The case of somebody who may change something; strangers and those who are only invited find nothing.</summary>
    internal async Task<Result<FitOutCase>> FindAsync(Caller caller, Guid introduction, CancellationToken cancel, bool invited = false)
    {
        if (await cases.FindAsync(caller, introduction, cancel) is not { } found || (found.IsInvited && !invited))
            return Error.NotFound;
        return found;
    }

    internal async Task<Result<FitOutView>> SaveAsync(FitOutCase x, string action, CancellationToken cancel, WordOfMouth? said = null)
    {
        var board = x.Board ?? throw new InvalidOperationException("There is no board.");
        // A coordinator who writes for an owner who is offline leaves that in the owner's record as well.
        var data = said is null && x.IsOutside && x.Parties.Offline.Contains(x.Premises.OwnerId)
            ? await log.NoteAsync(x.Caller, x.Premises.OwnerId, action, x.Introduction.Id, cancel) ?? []
            : [];
        (data["state"], data["version"]) = (Words<FitOutState>.Of(x.State), board.Number);
        if (said is { Way: { } way, On: { } on })
            (data["way"], data["on"]) = (Words<ConsentWay>.Of(way), on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        db.Audit(x.Caller, action, x.Introduction.Id, time.GetUtcNow(), data);
        await news.SignalAsync(x, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        // The database has the last word on what two people do at once.
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
            return await StaleAsync(x.Caller, x.Introduction.Id, cancel);
        }

        return await reader.FindAsync(x.Caller, x.Introduction.Id, cancel) is { } view ? view : Gone(x);
    }

    /// <summary>Somebody else was first: what stands there now goes with the answer.</summary>
    internal async Task<Error> StaleAsync(Caller caller, Guid introduction, CancellationToken cancel) =>
        await reader.FindAsync(caller, introduction, cancel) is { } view
            ? Error.StaleVersion with { Current = JsonSerializer.SerializeToNode(view, PortJson.Options)!.AsObject() }
            : Error.NotFound;

    /// <summary>Whoever has just declined or left reads nothing but that.</summary>
    private static FitOutView Gone(FitOutCase x) => new(x.Introduction.Id, x.State, Begun: true, Invited: false, Area: null);
}
