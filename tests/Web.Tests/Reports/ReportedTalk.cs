using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>Two people who talk; the host has written badly, and the asker reports it. Coordinators are no part of it.</summary>
internal sealed record ReportedTalk(PortApp App, Meeting Meeting)
{
    public const string Insult = "二度と来るな";

    public ApiPerson Reporter => Meeting.Asker;

    public ApiPerson Reported => Meeting.Host;

    public Guid Conversation => Meeting.Conversation;

    /// <summary>The first message is the host's, the second the asker's.</summary>
    public static async Task<ReportedTalk> OfAsync(PortApp app) => await OfAsync(app, await Meeting.TalkingAsync(app));

    public static async Task<ReportedTalk> OfAsync(PortApp app, Meeting meeting)
    {
        (await meeting.Host.SayAsync(meeting.Conversation, Insult)).Is(HttpStatusCode.Created);
        (await meeting.Asker.SayAsync(meeting.Conversation, "そんな言い方はやめてください")).Is(HttpStatusCode.Created);
        return new ReportedTalk(app, meeting);
    }

    public static Task<ApiPerson> CoordinatorAsync(PortApp app) => app.JoinAsync("係", AccountRoles.Coordinator);

    public Task<ApiAnswer> ReportAsync(long? number = 1, string reason = "harassment", string? note = null, ApiPerson? by = null) =>
        (by ?? Reporter).PostAsync($"conversations/{Conversation}/report", new { number, reason, note });

    /// <summary>A report that is open.</summary>
    public async Task<Guid> ReportedAsync(long? number = 1) => (await ReportAsync(number)).Is(HttpStatusCode.Created).Id;

    /// <summary>A report that has been decided by a coordinator.</summary>
    public async Task<Guid> DecidedAsync(ApiPerson coordinator, string decision, int? days = null, long? number = 1)
    {
        var report = await ReportedAsync(number);
        (await DecideAsync(coordinator, report, decision, days)).Is(HttpStatusCode.OK);
        return report;
    }

    public static Task<ApiAnswer> DecideAsync(ApiPerson coordinator, Guid report, string decision, int? days = null, string answer = "確かめました。お知らせありがとうございました。") =>
        coordinator.PostAsync($"reports/{report}/decision", new { decision, days, answer });

    public static Task<ApiAnswer> ReviewAsync(ApiPerson coordinator, Guid report, bool granted, string answer = "会話を読み直しました。") =>
        coordinator.PostAsync($"reports/{report}/appeal-decision", new { granted, answer });

    /// <summary>What the reported person's mail or notice carries.</summary>
    public Task<string> TokenAsync(Guid report) => App.ReadAsync("SELECT appeal_token FROM reports WHERE id = $1", report);

    /// <summary>Appeals as somebody who is not signed in.</summary>
    public async Task<ApiAnswer> AppealAsync(Guid report, string text = "売り言葉に買い言葉でした。") =>
        await App.Guest().PostAsync($"appeals/{await TokenAsync(report)}", new { text });

    public async Task<DateTimeOffset?> SuspendedUntilAsync()
    {
        await using var db = App.OpenDatabase();
        return (await db.Accounts.FindAsync(Reported.Id))!.SuspendedUntil;
    }

    public static async Task<IReadOnlyList<string>> NoticesAsync(ApiPerson person) =>
        [.. (await person.GetAsync("notifications")).Json.AsArray().Where(x => x!["kind"]!.GetValue<string>() == "report").Select(x => $"{x!["text"]} {x["url"]}")];
}
