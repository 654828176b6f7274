using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications;

/// <summary>What a person should know, newest first. The page that a notice leads to marks it as read.</summary>
[Authorize]
public sealed class IndexModel(PortDbContext db, Notifier notifier) : PageModel
{
    private const int Size = 30;

    public IReadOnlyList<IGrouping<DateOnly, Notification>> Days { get; private set; } = [];

    /// <summary>Everything up to this one can be marked as read; null when nothing is unread.</summary>
    public Guid? Newest { get; private set; }

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var account = User.ToCaller().Id;
        var mine = db.Set<Notification>().AsNoTracking().Where(x => x.AccountId == account);
        Pager = new Pager(Math.Max(1, number ?? 1), Size, await mine.CountAsync(cancel));
        Newest = await mine.Where(x => x.ReadAt == null).OrderByDescending(x => x.Id).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancel);
        var found = await mine.OrderByDescending(x => x.Id).Skip((Pager.Page - 1) * Size).Take(Size).ToListAsync(cancel);
        Days = [.. found.GroupBy(x => Dates.DayOf(x.CreatedAt))];
    }

    public async Task<IActionResult> OnPostAsync(Guid upTo, CancellationToken cancel)
    {
        await notifier.MarkReadAsync(User.ToCaller(), upTo, cancel);
        Flash.Say(TempData, T("すべて読んだことにしました。", "All are marked as read."));
        return LocalRedirect(Paths.Notifications);
    }

    public static string Icon(NotificationKind kind) => kind switch
    {
        NotificationKind.Match => "eye",
        NotificationKind.Request => "person",
        NotificationKind.Answer => "check",
        NotificationKind.Message => "chat",
        NotificationKind.Nudge => "clock",
        NotificationKind.Listing => "file",
        NotificationKind.Question => "chat",
        NotificationKind.Project => "person",
        NotificationKind.Event => "clock",
        NotificationKind.Search => "search",
        NotificationKind.Report => "lock",
        _ => "bell",
    };
}
