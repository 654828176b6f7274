using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Files;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Disclosure;

/// <summary>Keeps the papers of a business, opens them to one candidate at a time, and notes who opened what.</summary>
public sealed class DisclosureFiles(PortDbContext db, MarketCatalog catalog, FileIntake intake, IntroductionNews news, TimeProvider time)
{
    /// <summary>Adds a file to a listing that discloses. Nobody but its managers sees it until it is granted.</summary>
    /// <param name="caller">Owner, staff of the organisation, or a coordinator.</param>
    /// <param name="listing">The business.</param>
    /// <param name="name">As the file was called; folders are cut off.</param>
    /// <param name="content">The whole of it.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<ConfidentialFile>> AddAsync(Caller caller, Guid listing, string? name, byte[] content, CancellationToken cancel = default)
    {
        if (await db.Listings.ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing, cancel) is not { } business)
            return Error.NotFound;
        if (!catalog.Of(business).Discloses)
            return DisclosureErrors.NotHere;
        var checkedFile = await intake.CheckAsync(name, content, cancel);
        if (!checkedFile.Ok)
            return checkedFile.Error;
        if (await db.Set<ConfidentialFile>().CountAsync(x => x.ListingId == listing && x.DeletedAt == null, cancel) >= ConfidentialFile.MaxFiles)
            return DisclosureErrors.TooMany;

        var now = time.GetUtcNow();
        var file = new ConfidentialFile
        {
            Id = Guid.CreateVersion7(now),
            ListingId = listing,
            Name = checkedFile.Value.Name,
            ContentType = checkedFile.Value.ContentType,
            Size = checkedFile.Value.Bytes.Length,
            UploadedById = caller.Id,
            UploadedAt = now,
        };
        db.Add(file);
        db.Add(new ConfidentialFileContent { FileId = file.Id, Bytes = checkedFile.Value.Bytes });
        db.Audit(caller, "file.added", file.Id, now);
        await db.SaveChangesAsync(cancel);
        return file;
    }

    /// <summary>Takes the content away for good; its name and its log stay with the listing.</summary>
    public async Task<Result<Guid>> DeleteAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var managed = db.Listings.ManagedBy(caller, db).Select(x => x.Id);
        if (await db.Set<ConfidentialFile>().FirstOrDefaultAsync(x => x.Id == id && x.DeletedAt == null && managed.Contains(x.ListingId), cancel) is not { } file)
            return Error.NotFound;

        var now = time.GetUtcNow();
        file.Delete(now);
        db.Audit(caller, "file.deleted", id, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.Set<FileGrant>().Where(x => x.FileId == id).ExecuteDeleteAsync(cancel);
        await db.Set<ConfidentialFileContent>().Where(x => x.FileId == id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return file.ListingId;
    }

    /// <summary>Opens a file to the candidate of one introduction, or closes it again. Only the business's own side may.</summary>
    public async Task<Result<Guid>> GrantAsync(Caller caller, Guid introduction, Guid id, bool granted, CancellationToken cancel = default)
    {
        var owned = db.Listings.OwnedBy(caller, db).Select(x => x.Id);
        var found = await db.Set<Introduction>().Include(x => x.FromListing.Organization).Include(x => x.ToListing.Organization).OfParty(caller, db)
            .FirstOrDefaultAsync(x => x.Id == introduction && db.Set<ConfidentialFile>().Any(f => f.Id == id && f.DeletedAt == null && f.ListingId == x.DisclosingListingId), cancel);
        if (found is null)
            return Error.NotFound;
        if (!await owned.ContainsAsync(found.DisclosingListingId!.Value, cancel))
            return Error.Forbidden;
        if (granted && !found.IsCleared)
            return DisclosureErrors.NotCleared;

        var grant = await db.Set<FileGrant>().FirstOrDefaultAsync(x => x.IntroductionId == introduction && x.FileId == id, cancel);
        if (grant is null == !granted)
            return id;
        var now = time.GetUtcNow();
        if (grant is null)
            db.Add(new FileGrant { FileId = id, IntroductionId = introduction, GrantedAt = now });
        else
            db.Remove(grant);
        db.Audit(caller, granted ? "file.granted" : "file.revoked", id, now, new JsonObject { ["introduction"] = introduction });
        await news.ProgressedAsync(found, caller, cancel);
        await db.SaveChangesAsync(cancel);
        return id;
    }

    /// <summary>The content for a candidate to whom it is open now, or for the business's own side. A candidate's opening is noted first.</summary>
    public async Task<Result<FileContent>> OpenAsync(Caller caller, Guid introduction, Guid id, CancellationToken cancel = default)
    {
        var owned = db.Listings.OwnedBy(caller, db).Select(x => x.Id);
        var found = await db.Set<Introduction>().OfParty(caller, db).Where(x => x.Id == introduction)
            .Join(db.Set<ConfidentialFile>(), x => x.DisclosingListingId, f => f.ListingId, (x, f) => new { Introduction = x, File = f })
            .Where(x => x.File.Id == id && x.File.DeletedAt == null)
            .Select(x => new
            {
                x.File,
                Own = owned.Contains(x.File.ListingId),
                Open = db.Set<Introduction>().Cleared().Any(i => i.Id == introduction)
                    && db.Set<FileGrant>().Any(g => g.IntroductionId == introduction && g.FileId == id),
            }).FirstOrDefaultAsync(cancel);
        return found is null || !(found.Own || found.Open) ? Error.NotFound : await ReadAsync(caller, found.File, found.Own ? null : introduction, found.Own, cancel);
    }

    /// <summary>The content for those who manage the listing; a coordinator's opening is noted.</summary>
    public async Task<Result<FileContent>> OpenOwnAsync(Caller caller, Guid id, CancellationToken cancel = default)
    {
        var (owned, managed) = (db.Listings.OwnedBy(caller, db).Select(x => x.Id), db.Listings.ManagedBy(caller, db).Select(x => x.Id));
        var found = await db.Set<ConfidentialFile>().Where(x => x.Id == id && x.DeletedAt == null && managed.Contains(x.ListingId))
            .Select(x => new { File = x, Own = owned.Contains(x.ListingId) }).FirstOrDefaultAsync(cancel);
        return found is null ? Error.NotFound : await ReadAsync(caller, found.File, null, found.Own, cancel);
    }

    private async Task<Result<FileContent>> ReadAsync(Caller caller, ConfidentialFile file, Guid? introduction, bool own, CancellationToken cancel)
    {
        if (!own)
        {
            db.Add(new FileOpening { FileId = file.Id, IntroductionId = introduction, AccountId = caller.Id, At = time.GetUtcNow() });
            await db.SaveChangesAsync(cancel);
        }

        var bytes = await db.Set<ConfidentialFileContent>().Where(x => x.FileId == file.Id).Select(x => x.Bytes).FirstOrDefaultAsync(cancel);
        return bytes is null ? Error.NotFound : new FileContent(file.Name, file.ContentType, bytes);
    }
}
