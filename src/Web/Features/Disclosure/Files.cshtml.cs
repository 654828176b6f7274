using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Disclosure;
using SetagayaPort.Core.Files;
using SetagayaPort.Core.Markets;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Disclosure;

/// <summary>The files of a business, for those who manage its listing: hand in, look through, delete, see who opened what.</summary>
[Authorize]
[RequestSizeLimit(2L * FileIntake.MaxSize)]
public sealed class FilesModel(PortDbContext db, MarketCatalog catalog, DisclosureReader reader, DisclosureFiles files) : PageModel
{
    public Listing Listing { get; private set; } = null!;

    public IReadOnlyList<FileView> Kept { get; private set; } = [];

    public IReadOnlyList<FileView> Deleted { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetContentAsync(Guid file, CancellationToken cancel)
    {
        var opened = await files.OpenOwnAsync(User.ToCaller(), file, cancel);
        if (!opened.Ok)
            return NotFound();
        FileUpload.Guard(Response);
        return File(opened.Value.Bytes, opened.Value.ContentType, opened.Value.Name);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var upload = await FileUpload.ReadAsync(Request, cancel);
        var added = await files.AddAsync(User.ToCaller(), id, upload.Name, upload.Content, cancel);
        if (added.Ok)
        {
            Flash.Say(TempData, T($"「{added.Value.Name}」を預かりました。まだ、だれにも見えません。", $"“{added.Value.Name}” is kept. Nobody sees it yet."));
            return LocalRedirect(Paths.ListingFiles(id));
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();
        ModelState.Add(added.Error);
        Response.StatusCode = Problems.Status(added.Error.Kind);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, Guid file, CancellationToken cancel)
    {
        var deleted = await files.DeleteAsync(User.ToCaller(), file, cancel);
        if (!deleted.Ok)
            return NotFound();
        Flash.Say(TempData, T("資料を消しました。", "The file is deleted."));
        return LocalRedirect(Paths.ListingFiles(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        if (await db.Listings.AsNoTracking().ManagedBy(caller, db).FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } listing || !catalog.Of(listing).Discloses)
            return false;
        var all = await reader.OfListingAsync(caller, id, cancel) ?? [];
        (Listing, Kept, Deleted) = (listing, all.FindAll(x => x.DeletedAt is null), all.FindAll(x => x.DeletedAt is not null));
        return true;
    }
}
