using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>Asks once more before a record is deleted.</summary>
[Authorize]
public sealed class DeleteModel(ShopRecordService service) : PageModel
{
    public ShopRecord Shop { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var deleted = await service.DeleteAsync(User.ToCaller(), id, cancel);
        if (deleted.Ok)
        {
            Flash.Say(TempData, T("記録を消しました。", "The record is deleted."));
            return LocalRedirect(Paths.MyShops);
        }

        ModelState.Add(deleted.Error);
        Response.StatusCode = Problems.Status(deleted.Error.Kind);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await service.FindOwnAsync(User.ToCaller(), id, cancel) is not { } shop)
            return false;
        Shop = shop;
        return true;
    }
}
