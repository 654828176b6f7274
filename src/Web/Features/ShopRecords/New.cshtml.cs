using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>A first record of a shop.</summary>
[Authorize]
public sealed class NewModel(ShopSchema schema, ShopRecordService service, PortDbContext db) : PageModel
{
    public ShopForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Form = await ShopForm.OfAsync(schema, db, User.ToCaller(), null, null, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = schema.Read(ShopForm.Read(schema, Request.Form));
        Result<ShopRecord> made = input.Ok ? await service.CreateAsync(User.ToCaller(), input.Value, cancel) : input.Error;
        if (made.Ok)
        {
            Flash.Say(TempData, T("保存しました。ここから、4つの掲載の下書きを作れます。", "It is saved. From here you can make drafts of four listings."));
            return LocalRedirect(Paths.MyShop(made.Value.Id));
        }

        this.Refuse(made.Error);
        Form = await ShopForm.OfAsync(schema, db, User.ToCaller(), null, Request.Form, cancel);
        return Page();
    }
}
