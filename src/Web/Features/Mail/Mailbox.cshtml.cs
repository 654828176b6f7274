using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Web.Features.Mail;

/// <summary>The mails that were kept instead of being sent; in Development alone.</summary>
public sealed class MailboxModel(PortDbContext db, IHostEnvironment environment) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<KeptMail> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!environment.IsDevelopment())
            return NotFound();
        Mails = await db.Set<KeptMail>().AsNoTracking().OrderByDescending(x => x.Id).Take(Most).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetPageAsync(long id, CancellationToken cancel)
    {
        if (!environment.IsDevelopment() || await db.Set<KeptMail>().Where(x => x.Id == id).Select(x => x.Html).FirstOrDefaultAsync(cancel) is not { } html)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups";
        return Content(html, "text/html; charset=utf-8");
    }
}
