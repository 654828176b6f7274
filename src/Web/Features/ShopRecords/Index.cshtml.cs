using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>The records that the person may read.</summary>
[Authorize]
public sealed class IndexModel(ShopRecordService service) : PageModel
{
    public IReadOnlyList<ShopRecord> Shops { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Shops = await service.ListAsync(User.ToCaller(), cancel);
}
