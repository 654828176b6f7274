using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Mail;

/// <summary>Says that mails do not reach the signed-in person, and leads to where that is mended; nothing while they do.</summary>
public sealed class MailTroubleViewComponent(PortDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var me = HttpContext.User.ToCaller().Id;
        var trouble = await db.Accounts.Where(x => x.Id == me && x.MailBouncedAt != null).Select(x => new MailTrouble(x.Email, x.MailBouncedAt!.Value)).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return trouble is null ? Content("") : View("/Features/Mail/_MailTrouble.cshtml", trouble);
    }
}
