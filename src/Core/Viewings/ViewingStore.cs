using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Viewings;

/// <summary>Finds a viewing for one of its two sides and stores what became of it.</summary>
public sealed class ViewingStore(PortDbContext db, ViewingParties parties, TimeProvider time)
{
    /// <summary>The viewing and the caller's side; coordinators look on, and strangers find nothing.</summary>
    internal async Task<(Viewing Viewing, bool Host, Error? Error)> FindAsync(Caller caller, Guid id, CancellationToken cancel)
    {
        var readable = db.Set<Introduction>().FollowedBy(caller, db).Select(x => x.Id);
        var found = await db.Set<Viewing>().Include(x => x.Introduction.FromListing).Include(x => x.Introduction.ToListing).Include(x => x.Introduction.Steps)
            .FirstOrDefaultAsync(x => x.Id == id && readable.Contains(x.IntroductionId), cancel);
        if (found is null)
            return (null!, false, Error.NotFound);
        return await parties.HostAsync(caller, found.Introduction, cancel) is { } host ? (found, host, null) : (found, false, Error.Forbidden);
    }

    /// <summary>The database has the last word on what two people do at once.</summary>
    internal async Task<Result<Viewing>> SaveAsync(Caller caller, Viewing viewing, string action, CancellationToken cancel)
    {
        db.Audit(caller, action, viewing.Id, time.GetUtcNow(), new JsonObject { ["introduction"] = viewing.IntroductionId, ["state"] = Words<ViewingState>.Of(viewing.State) });
        try
        {
            await db.SaveChangesAsync(cancel);
            return viewing;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ViewingErrors.State;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "viewings_do_not_overlap" })
        {
            return ViewingErrors.Overlap;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_viewings_pending" })
        {
            return ViewingErrors.Open;
        }
    }
}
