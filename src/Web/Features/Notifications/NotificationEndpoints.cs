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
    private static IReadOnlyList<string> Choosable { get; } = [.. NotificationSettings.Choosable.Select(Words<NotificationKind>.Of)];

    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/notifications").RequireAuthorization().WithTags("notifications");
        group.MapGet("", ListAsync);
        group.MapPut("/read", async (ReadInput body, ClaimsPrincipal user, Notifier notifier, CancellationToken cancel) =>
            Results.Ok(new { read = await notifier.MarkReadAsync(user.ToCaller(), body.UpTo, cancel) }));

        var settings = api.MapGroup("/me/notification-settings").RequireAuthorization().WithTags("notifications");
        settings.MapGet("", async (ClaimsPrincipal user, NoticeSettings kept, CancellationToken cancel) => Results.Ok(SettingsView(await kept.OfAsync(user.ToCaller().Id, cancel))));
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

    /// <summary>What is not named stays as it is.</summary>
    private static async Task<IResult> WriteSettingsAsync(SettingsInput body, ClaimsPrincipal user, NoticeSettings settings, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        var old = await settings.OfAsync(caller.Id, cancel);
        var (muted, unmailed, unpushed) = (Off(body.Kinds, "kinds"), Off(body.Mail, "mail"), Off(body.Push, "push"));
        var pace = old.Pace;
        if (body.Pace is not null && !Words<NoticePace>.TryParse(body.Pace, out pace))
            return Error.Invalid("pace", "word.unknown", new("メールの届き方を選んでください。", $"Choose from: {string.Join(", ", Words<NoticePace>.All)}.")).ToProblem();
        var (delay, from, until) = (body.DelayMinutes ?? old.DelayMinutes, body.QuietFrom ?? old.QuietFrom, body.QuietUntil ?? old.QuietUntil);
        if ((muted.Error ?? unmailed.Error ?? unpushed.Error ?? NoticeSettings.Check(delay, from, until)) is { } error)
            return error.ToProblem();

        await settings.ChangeAsync(
            caller.Id,
            x =>
            {
                (x.Muted, x.Unmailed, x.Unpushed) = (muted.Value ?? x.Muted, unmailed.Value ?? x.Unmailed, unpushed.Value ?? x.Unpushed);
                (x.Pace, x.DelayMinutes, x.QuietFrom, x.QuietUntil) = (pace, delay, from, until);
            },
            cancel);
        return Results.Ok(SettingsView(await settings.OfAsync(caller.Id, cancel)));
    }

    /// <summary>The words of what is turned off; an unknown kind is an error, no choice at all is null.</summary>
    private static Result<string[]?> Off(Dictionary<string, bool>? choice, string field)
    {
        if (choice?.Keys.FirstOrDefault(x => !Choosable.Contains(x)) is { } unknown)
            return Error.Invalid($"{field}.{unknown}", "word.unknown", new("この種類のお知らせはありません。", $"Choose from: {string.Join(", ", Choosable)}."));
        return choice?.Where(x => !x.Value).Select(x => x.Key).ToArray();
    }

    private static object SettingsView(NotificationSettings x) => new
    {
        kinds = Choosable.ToDictionary(word => word, word => !x.Muted.Contains(word), StringComparer.Ordinal),
        mail = Choosable.ToDictionary(word => word, word => !x.Unmailed.Contains(word), StringComparer.Ordinal),
        push = Choosable.ToDictionary(word => word, word => !x.Unpushed.Contains(word), StringComparer.Ordinal),
        x.Pace,
        x.DelayMinutes,
        x.QuietFrom,
        x.QuietUntil,
    };

    private sealed record ReadInput(Guid UpTo);

    private sealed record SettingsInput(
        Dictionary<string, bool>? Kinds, Dictionary<string, bool>? Mail, Dictionary<string, bool>? Push, string? Pace, int? DelayMinutes, int? QuietFrom, int? QuietUntil);
}
