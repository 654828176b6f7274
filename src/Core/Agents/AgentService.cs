using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Agents;

/// <summary>Puts a licensed agent in charge of an introduction, with the owner's consent and the agent's own.</summary>
public sealed class AgentService(PortDbContext db, MarketCatalog catalog, IntroductionSides sides, AgentNews news, TimeProvider time)
{
    /// <summary>The role of those who may be named.</summary>
    internal const string Role = "agent";

    /// <summary>By the owner, whose word is the consent; or by a coordinator, and then the owner is asked.</summary>
    public async Task<Result<AgentAssignment>> AssignAsync(Caller caller, Guid introductionId, Guid accountId, string? licence, CancellationToken cancel = default)
    {
        var introduction = await db.Set<Introduction>().Include(x => x.FromListing).Include(x => x.ToListing)
            .ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == introductionId, cancel);
        if (introduction is null)
            return Error.NotFound;
        if (Owned(introduction) is null)
            return AgentErrors.NotNeeded;
        var isOwner = await IsOwnerAsync(caller, introduction, cancel);
        if (!isOwner && (!caller.IsCoordinator || await IsPartyAsync(caller.Id, introduction, cancel)))
            return Error.Forbidden;
        if (licence?.Trim() is not { Length: >= AgentAssignment.ShortestLicence and <= AgentAssignment.LongestLicence } number)
            return AgentErrors.Licence;
        if (!await db.Accounts.AnyAsync(x => x.Id == accountId && x.Roles.Contains(Role), cancel) || await IsPartyAsync(accountId, introduction, cancel))
            return AgentErrors.NoAgent;
        if (introduction.State is not (IntroductionState.Accepted or IntroductionState.InProgress))
            return IntroductionErrors.State;

        var now = time.GetUtcNow();
        var assignment = new AgentAssignment
        {
            Id = Guid.CreateVersion7(now),
            IntroductionId = introductionId,
            Introduction = introduction,
            AccountId = accountId,
            Licence = number,
            AssignedById = caller.Id,
            AssignedAt = now,
        };
        if (isOwner)
            assignment.Consent(now);
        db.Add(assignment);
        await news.ToldAsync(assignment, Owned(introduction)!, cancel);
        return await SaveAsync(caller, assignment, "agent.assigned", cancel);
    }

    /// <summary>The owner agrees to the agent whom a coordinator named.</summary>
    public Task<Result<AgentAssignment>> ConsentAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, "agent.consented", async (x, now) =>
            !await IsOwnerAsync(caller, x.Introduction, cancel) ? Error.Forbidden : x.Consent(now) ? null : AgentErrors.State, cancel);

    /// <summary>The agent takes the case on, or does not.</summary>
    public Task<Result<AgentAssignment>> AnswerAsync(Caller caller, Guid id, bool accept, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, accept ? "agent.accepted" : "agent.declined", (x, now) =>
            Task.FromResult(x.AccountId != caller.Id ? Error.Forbidden : x.Answer(accept, now) ? null : AgentErrors.State), cancel);

    /// <summary>The owner or a coordinator ends it, or the agent does; reading ends with it.</summary>
    public Task<Result<AgentAssignment>> RemoveAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        ChangeAsync(caller, id, "agent.removed", async (x, now) =>
            x.AccountId != caller.Id && !caller.IsCoordinator && !await IsOwnerAsync(caller, x.Introduction, cancel) ? Error.Forbidden
            : x.Remove(now) ? null : AgentErrors.State, cancel);

    private async Task<Result<AgentAssignment>> ChangeAsync(
        Caller caller, Guid id, string action, Func<AgentAssignment, DateTimeOffset, Task<Error?>> change, CancellationToken cancel)
    {
        var readable = db.Set<Introduction>().ReadableBy(caller, db).Select(x => x.Id);
        var found = await db.Set<AgentAssignment>().Include(x => x.Introduction.FromListing).Include(x => x.Introduction.ToListing)
            // A suggestion reaches the agent only after the owner's consent.
            .FirstOrDefaultAsync(x => x.Id == id && ((x.AccountId == caller.Id && x.OwnerConsentAt != null) || readable.Contains(x.IntroductionId)), cancel);
        if (found is null)
            return Error.NotFound;
        if (await change(found, time.GetUtcNow()) is { } error)
            return error;
        await news.ToldAsync(found, Owned(found.Introduction)!, cancel);
        return await SaveAsync(caller, found, action, cancel);
    }

    /// <summary>The listing whose lease an agent brokers.</summary>
    internal Listing? Owned(Introduction x) =>
        catalog.Of(x.FromListing).NeedsAgent ? x.FromListing : catalog.Of(x.ToListing).NeedsAgent ? x.ToListing : null;

    private Task<bool> IsOwnerAsync(Caller caller, Introduction introduction, CancellationToken cancel)
    {
        var id = Owned(introduction)?.Id;
        return db.Listings.OwnedBy(caller, db).AnyAsync(x => x.Id == id, cancel);
    }

    private async Task<bool> IsPartyAsync(Guid account, Introduction introduction, CancellationToken cancel) =>
        (await sides.PeopleAsync(introduction.FromListing, cancel)).Concat(await sides.PeopleAsync(introduction.ToListing, cancel)).Contains(account);

    private async Task<Result<AgentAssignment>> SaveAsync(Caller caller, AgentAssignment assignment, string action, CancellationToken cancel)
    {
        db.Audit(caller, action, assignment.Id, time.GetUtcNow(), new JsonObject { ["introduction"] = assignment.IntroductionId, ["state"] = Words<AgentState>.Of(assignment.State) });
        try
        {
            await db.SaveChangesAsync(cancel);
            return assignment;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AgentErrors.State;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: "ix_agent_assignments_open" })
        {
            return AgentErrors.Exists;
        }
    }
}
