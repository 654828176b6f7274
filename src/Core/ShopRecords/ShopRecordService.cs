using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>Writes records and lets coordinators in. Nothing of a record stands in the audit but that something was done.</summary>
public sealed class ShopRecordService(PortDbContext db, TimeProvider time)
{
    public Task<List<ShopRecord>> ListAsync(Caller caller, CancellationToken cancel = default) =>
        db.Set<ShopRecord>().AsNoTracking().Include(x => x.Steps).ReadableBy(caller, db).OrderByDescending(x => x.UpdatedAt).ToListAsync(cancel);

    /// <summary>The record for whoever may read it; null for everybody else.</summary>
    public Task<ShopRecord?> FindAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        db.Set<ShopRecord>().AsNoTracking().Include(x => x.Steps).ReadableBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    /// <summary>The record for its owners; null for everybody else, coordinators too.</summary>
    public Task<ShopRecord?> FindOwnAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        db.Set<ShopRecord>().AsNoTracking().Include(x => x.Steps).OwnedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    public Task<bool> OwnsAsync(Caller caller, Guid id, CancellationToken cancel = default) =>
        db.Set<ShopRecord>().OwnedBy(caller, db).AnyAsync(x => x.Id == id, cancel);

    public async Task<Result<ShopRecord>> CreateAsync(Caller caller, ShopInput input, CancellationToken cancel = default)
    {
        if (!await LeadsAsync(caller, input.OrganizationId, cancel))
            return ShopErrors.Organization;
        var now = time.GetUtcNow();
        var shop = new ShopRecord { Id = Guid.CreateVersion7(now), OwnerId = caller.Id, CreatedAt = now };
        shop.Write(input.Details, input.OrganizationId, now);
        db.Add(shop);
        return await SaveAsync(caller, shop, "shop.created", cancel);
    }

    public async Task<Result<ShopRecord>> UpdateAsync(Caller caller, Guid id, ShopInput input, CancellationToken cancel = default)
    {
        if (await OwnAsync(caller, id, cancel) is not { } shop)
            return Error.NotFound;
        if (input.Version is not { } version)
            return ShopErrors.Version;
        if (version != shop.Version)
            return Error.StaleVersion with { Current = ShopSchema.View(shop) };
        if (input.OrganizationId != shop.OrganizationId && !await LeadsAsync(caller, input.OrganizationId, cancel))
            return ShopErrors.Organization;
        shop.Write(input.Details, input.OrganizationId, time.GetUtcNow());
        return await SaveAsync(caller, shop, "shop.updated", cancel);
    }

    /// <summary>Deletes the record and its plan. Listings made from it stay, unlinked; what was agreed to stays as well.</summary>
    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        if (await OwnAsync(caller, id, cancel) is not { } shop)
            return Error.NotFound;
        db.Remove(shop);
        return (await SaveAsync(caller, shop, "shop.deleted", cancel)) is { Ok: false, Error: { } error } ? error : id;
    }

    /// <summary>Lets coordinators read the record, with the owner's word to exactly that text, or no longer.</summary>
    /// <param name="caller">An owner of the record.</param>
    /// <param name="id">The record.</param>
    /// <param name="let">Whether they may read it.</param>
    /// <param name="textVersion">Version of the text that the owner has read; needed for letting in.</param>
    /// <param name="text">The text in force.</param>
    /// <param name="cancel">Cancellation.</param>
    public async Task<Result<ShopRecord>> LetCoordinatorsInAsync(Caller caller, Guid id, bool let, string? textVersion, PromiseText text, CancellationToken cancel = default)
    {
        if (await OwnAsync(caller, id, cancel) is not { } shop)
            return Error.NotFound;
        if (let && textVersion is null)
            return ShopErrors.ConsentNeeded;
        if (let && textVersion != text.Version)
            return ShopErrors.TextChanged;
        if (let == shop.OpenToCoordinators)
            return shop;
        var now = time.GetUtcNow();
        shop.LetCoordinatorsIn(let, now);
        await AgreeAsync(caller, shop, let ? ShopConsent.LetIn : ShopConsent.ShutOut, text, cancel);
        return await SaveAsync(caller, shop, let ? "shop.coordinatorsLetIn" : "shop.coordinatorsShutOut", cancel);
    }

    /// <summary>What was agreed to, newest first.</summary>
    public Task<List<ShopConsent>> ConsentsAsync(Guid id, CancellationToken cancel = default) =>
        db.Set<ShopConsent>().AsNoTracking().Where(x => x.RecordId == id).OrderByDescending(x => x.Id).ToListAsync(cancel);

    internal Task<ShopRecord?> OwnAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Set<ShopRecord>().Include(x => x.Steps).OwnedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel);

    internal async Task AgreeAsync(Caller caller, ShopRecord shop, string matter, PromiseText text, CancellationToken cancel)
    {
        var name = await db.Accounts.Where(x => x.Id == caller.Id).Select(x => x.DisplayName).FirstAsync(cancel);
        db.Add(ShopConsent.Of(shop.Id, matter, caller.Id, name, text, time.GetUtcNow()));
    }

    /// <summary>The owner of the record and those who lead its organisation.</summary>
    internal async Task<List<Guid>> OwnersAsync(ShopRecord shop, CancellationToken cancel)
    {
        var leaders = await db.Set<OrganizationMember>().Where(x => x.OrganizationId == shop.OrganizationId && x.Role == OrganizationRole.Owner)
            .Select(x => x.AccountId).ToListAsync(cancel);
        return [.. leaders.Prepend(shop.OwnerId).Distinct()];
    }

    internal async Task<Result<ShopRecord>> SaveAsync(Caller caller, ShopRecord shop, string action, CancellationToken cancel)
    {
        db.Audit(caller, action, shop.Id, time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Error.StaleVersion;
        }

        return shop;
    }

    private async Task<bool> LeadsAsync(Caller caller, Guid? organization, CancellationToken cancel) =>
        organization is null || await db.Set<OrganizationMember>()
            .AnyAsync(x => x.OrganizationId == organization && x.AccountId == caller.Id && x.Role == OrganizationRole.Owner, cancel);
}
