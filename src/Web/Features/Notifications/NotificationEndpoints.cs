using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Notifications;

/// <summary>Notifications of the signed-in person.</summary>
public static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/notifications").RequireAuthorization().WithTags("notifications");
        group.MapGet("", ListAsync);
        group.MapPut("/read", async (ReadInput body, ClaimsPrincipal user, Notifier notifier, CancellationToken cancel) =>
            Results.Ok(new { read = await notifier.MarkReadAsync(user.ToCaller(), body.UpTo, cancel) }));

        var settings = api.MapGroup("/me/notification-settings").RequireAuthorization().WithTags("notifications");
        settings.MapGet("", async (ClaimsPrincipal user, PortDbContext db, CancellationToken cancel) => Results.Ok(await SettingsAsync(user.ToCaller(), db, cancel)));
        settings.MapPut("", WriteSettingsAsync);
    }

    /// <summary>The newest ones; with <c>after</c> those that came since, oldest first.</summary>
    private static async Task<IResult> ListAsync(ClaimsPrincipal user, PortDbContext db, CancellationToken cancel, Guid? after = null, int limit = 100)
    {
        var caller = user.ToCaller();
        var mine = db.Set<Notification>().AsNoTracking().Where(x => x.AccountId == caller.Id);
        mine = after is { } id ? mine.Where(x => x.Id > id).OrderBy(x => x.Id) : mine.OrderByDescending(x => x.Id);
        var found = await mine.Take(Math.Clamp(limit, 1, 200)).ToListAsync(cancel);
        return Results.Ok(found.Select(x => NotificationView.Of(x, Wording.English ? "en" : "ja")));
    }

    private static async Task<IResult> WriteSettingsAsync(SettingsInput body, ClaimsPrincipal user, Notifier notifier, PortDbContext db, CancellationToken cancel)
    {
        var muted = new List<NotificationKind>();
        foreach (var (word, on) in body.Kinds ?? [])
        {
            if (!Words<NotificationKind>.TryParse(word, out var kind))
                return Error.Invalid($"kinds.{word}", "word.unknown", new("この種類のお知らせはありません。", $"Choose from: {string.Join(", ", Words<NotificationKind>.All)}.")).ToProblem();
            if (!on)
                muted.Add(kind);
        }

        await notifier.MuteAsync(user.ToCaller(), muted, cancel);
        return Results.Ok(await SettingsAsync(user.ToCaller(), db, cancel));
    }

    private static async Task<object> SettingsAsync(Caller caller, PortDbContext db, CancellationToken cancel)
    {
        var muted = await db.Set<NotificationSettings>().Where(x => x.AccountId == caller.Id).Select(x => x.Muted).FirstOrDefaultAsync(cancel) ?? [];
        return new { kinds = Words<NotificationKind>.All.ToDictionary(x => x, x => !muted.Contains(x), StringComparer.Ordinal) };
    }

    private sealed record ReadInput(Guid UpTo);

    private sealed record SettingsInput(Dictionary<string, bool>? Kinds);
}
