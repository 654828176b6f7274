using Microsoft.AspNetCore.Mvc;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>The way from a listing back to the record it was made from, for those who may read the record.</summary>
public sealed class OfMyShopViewComponent(FaceReader reader) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid listing) =>
        await reader.RecordOfAsync(HttpContext.User.ToCaller(), listing, HttpContext.RequestAborted) is { } record ? View(record) : Content("");
}
