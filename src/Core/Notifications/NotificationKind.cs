using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Notifications;

/// <summary>What a notification is about; each kind but <see cref="Report"/> can be turned off.</summary>
public enum NotificationKind
{
    [Label("合う相手が見つかった", "A new match")] Match,
    [Label("紹介の申し込み", "A request for an introduction")] Request,
    [Label("申し込みへの返事", "An answer to a request")] Answer,
    [Label("紹介の進みぐあい", "Progress of an introduction")] Progress,
    [Label("新しいメッセージ", "A new message")] Message,
    [Label("返事の期限のお知らせ", "A reminder to answer")] Nudge,
    [Label("自分の掲載の期限", "My listings' dates")] Listing,
    [Label("掲載への質問と答え", "Questions and answers on listings")] Question,
    [Label("応援と活動の近況", "Support and news of projects")] Project,
    [Label("イベントの時間割", "Timetables of events")] Event,
    [Label("保存した検索に合う新しい掲載", "New listings for my saved searches")] Search,

    /// <summary>Cannot be turned off: a warning must reach whom it is meant for.</summary>
    [Label("通報とその答え", "Reports and their answers")] Report,
}
