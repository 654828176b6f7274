using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>Edits a record, by its owners alone.</summary>
[Authorize]
public sealed class EditModel(ShopSchema schema, ShopRecordService service, PortDbContext db) : PageModel
{
    public ShopRecord Shop { get; private set; } = null!;

    public ShopForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Form = await ShopForm.OfAsync(schema, db, User.ToCaller(), Shop, null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var input = schema.Read(ShopForm.Read(schema, Request.Form));
        Result<ShopRecord> saved = input.Ok ? await service.UpdateAsync(User.ToCaller(), id, input.Value, cancel) : input.Error;
        if (saved.Ok)
        {
            Flash.Say(TempData, T("保存しました。", "It is saved."));
            return LocalRedirect(Paths.MyShop(id));
        }

        this.Refuse(saved.Error);
        Form = await ShopForm.OfAsync(schema, db, User.ToCaller(), Shop, Request.Form, cancel);
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
