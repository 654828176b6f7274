namespace SetagayaPort.Core.Notifications;

/// <summary>A notification as its person sees it, in their language.</summary>
public sealed record NotificationView(Guid Id, NotificationKind Kind, string Text, string Url, DateTimeOffset At, bool Read)
{
    public static NotificationView Of(Notification x, string language) =>
        new(x.Id, x.Kind, x.Text.In(language), x.Link, x.CreatedAt, x.ReadAt is not null);
}
