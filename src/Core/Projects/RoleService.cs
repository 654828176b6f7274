using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Projects;

/// <summary>The roles that a project wants filled, and who of its supporters fills them.</summary>
public sealed class RoleService(PortDbContext db, ProjectGate gate, TimeProvider time)
{
    public async Task<Result<ProjectRole>> AddAsync(Caller caller, Guid listing, string? name, int? count, CancellationToken cancel = default)
    {
        if (Check(name, count) is { } error)
            return error;
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        if (await db.Set<ProjectRole>().CountAsync(x => x.ListingId == listing, cancel) >= ProjectRole.Most)
            return ProjectErrors.TooManyRoles;

        var now = time.GetUtcNow();
        var role = new ProjectRole { Id = Guid.CreateVersion7(now), ListingId = listing, Name = name!.Trim(), Count = count!.Value };
        db.Add(role);
        db.Audit(caller, "role.added", role.Id, now);
        await db.SaveChangesAsync(cancel);
        return role;
    }

    public async Task<Result<ProjectRole>> ChangeAsync(Caller caller, Guid listing, Guid id, string? name, int? count, CancellationToken cancel = default)
    {
        if (Check(name, count) is { } error)
            return error;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await LockedAsync(caller, listing, id, cancel);
        if (!found.Ok)
            return found.Error;
        if (count < await FilledAsync(id, cancel))
            return ProjectErrors.RoleInUse;

        (found.Value.Name, found.Value.Count) = (name!.Trim(), count!.Value);
        db.Audit(caller, "role.changed", id, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return found.Value;
    }

    /// <summary>Those who filled it stay supporters.</summary>
    public async Task<Result<Guid>> RemoveAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await LockedAsync(caller, listing, id, cancel);
        if (!found.Ok)
            return found.Error;
        db.Remove(found.Value);
        db.Audit(caller, "role.removed", id, time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return id;
    }

    /// <summary>Gives an accepted supporter a role; null takes it back.</summary>
    public async Task<Result<Support>> FillAsync(Caller caller, Guid listing, Guid support, Guid? role, CancellationToken cancel = default)
    {
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Support>().FirstOrDefaultAsync(x => x.Id == support && x.ListingId == listing, cancel) is not { } found)
            return Error.NotFound;
        if (role is { } wanted && wanted != found.RoleId)
        {
            var into = await LockedAsync(caller, listing, wanted, cancel);
            if (!into.Ok)
                return into.Error;
            if (await FilledAsync(wanted, cancel) >= into.Value.Count)
                return ProjectErrors.RoleFull;
        }

        if (!found.Fill(role))
            return ProjectErrors.State;
        db.Audit(caller, "role.filled", support, time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ProjectErrors.State;
        }

        await transaction.CommitAsync(cancel);
        return found;
    }

    /// <summary>Holds the role, so that two cannot take its last place together.</summary>
    private async Task<Result<ProjectRole>> LockedAsync(Caller caller, Guid listing, Guid id, CancellationToken cancel)
    {
        var led = await gate.LedByAsync(caller, listing, cancel);
        if (!led.Ok)
            return led.Error;
        var role = await db.Set<ProjectRole>().FromSql($"SELECT * FROM project_roles WHERE id = {id} AND listing_id = {listing} FOR UPDATE").FirstOrDefaultAsync(cancel);
        return role is null ? Error.NotFound : role;
    }

    private Task<int> FilledAsync(Guid role, CancellationToken cancel) => db.Set<Support>().CountAsync(x => x.RoleId == role, cancel);

    private static Error? Check(string? name, int? count) => (name?.Trim().Length, count) switch
    {
        (not (> 0 and <= ProjectRole.LongestName), _) => ProjectErrors.RoleName,
        (_, not (>= 1 and <= ProjectRole.HighestCount)) => ProjectErrors.RoleCount,
        _ => null,
    };
}
