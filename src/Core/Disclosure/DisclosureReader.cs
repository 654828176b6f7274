using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Disclosure;

/// <summary>Lists files: all with their log for the business's side, the open ones for a candidate, none for anybody else.</summary>
public sealed class DisclosureReader(PortDbContext db)
{
    private const int Log = 50;

    /// <summary>All files of a listing with their log, the deleted ones last; null for those who do not manage it.</summary>
    public async Task<List<FileView>?> OfListingAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        if (!await db.Listings.ManagedBy(caller, db).AnyAsync(x => x.Id == listing, cancel))
            return null;
        var files = await db.Set<ConfidentialFile>().AsNoTracking().Where(x => x.ListingId == listing)
            .OrderBy(x => x.DeletedAt != null).ThenBy(x => x.UploadedAt).ToListAsync(cancel);
        var openings = await OpeningsAsync(files.ConvertAll(x => x.Id), null, cancel);
        return [.. files.Select(x => View(x) with { Openings = [.. openings[x.Id]] })];
    }

    /// <summary>
    /// For the business's side all files, whether each is open to this candidate and when the candidate opened it; for the candidate
    /// those that are open. Null for those who are no party and for introductions in which nothing is disclosed.
    /// </summary>
    public async Task<List<FileView>?> OfIntroductionAsync(Caller caller, Guid introduction, CancellationToken cancel = default)
    {
        var found = await db.Set<Introduction>().AsNoTracking().ReadableBy(caller, db).Where(x => x.Id == introduction && x.DisclosingListingId != null)
            .Select(x => new { Listing = x.DisclosingListingId!.Value, Cleared = db.Set<Introduction>().Cleared().Any(i => i.Id == x.Id) }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;

        var own = await db.Listings.ManagedBy(caller, db).AnyAsync(x => x.Id == found.Listing, cancel);
        var granted = (await db.Set<FileGrant>().Where(x => x.IntroductionId == introduction).Select(x => x.FileId).ToListAsync(cancel)).ToHashSet();
        var files = await db.Set<ConfidentialFile>().AsNoTracking().Where(x => x.ListingId == found.Listing && x.DeletedAt == null).OrderBy(x => x.UploadedAt).ToListAsync(cancel);
        if (!own)
            return [.. files.Where(x => found.Cleared && granted.Contains(x.Id)).Select(x => View(x) with { Granted = true })];

        var openings = await OpeningsAsync(files.ConvertAll(x => x.Id), introduction, cancel);
        return [.. files.Select(x => View(x) with { Granted = granted.Contains(x.Id), Openings = [.. openings[x.Id]] })];
    }

    private async Task<ILookup<Guid, OpeningView>> OpeningsAsync(List<Guid> files, Guid? introduction, CancellationToken cancel)
    {
        var rows = await db.Set<FileOpening>().AsNoTracking().Where(x => files.Contains(x.FileId) && (introduction == null || x.IntroductionId == introduction))
            .OrderByDescending(x => x.Id).Take(Log * Math.Max(files.Count, 1))
            .Select(x => new { x.FileId, x.At, x.IntroductionId, Name = db.Accounts.Where(a => a.Id == x.AccountId).Select(a => a.DisplayName).FirstOrDefault() }).ToListAsync(cancel);
        return rows.ToLookup(x => x.FileId, x => new OpeningView(x.Name ?? "—", x.At, x.IntroductionId));
    }

    private static FileView View(ConfidentialFile x) => new(x.Id, x.Name, x.ContentType, x.Size, x.UploadedAt) { DeletedAt = x.DeletedAt };
}
