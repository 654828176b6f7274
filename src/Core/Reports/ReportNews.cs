using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Schema;
using SetagayaPort.Core.Notifications;

namespace SetagayaPort.Core.Reports;

/// <summary>Tells both sides what came of a report. What the reported person is told names neither the conversation nor who reported.</summary>
public sealed class ReportNews(Notifier notifier, ReportMail mail)
{
    public async Task DecidedAsync(Report report, CancellationToken cancel)
    {
        await TellReporterAsync(report, new("お知らせいただいたことに、お返事があります。", "There is an answer to what you reported."), cancel);
        if (report.AppealToken is not { } token)
            return;

        var news = report.SuspendedUntil is { } until ? Suspended(report, until) : Warned(report);
        await notifier.NotifyAsync([report.ReportedId], NotificationKind.Report, news, ReportLinks.Appeal(token), cancel: cancel);
        if (report.SuspendedUntil is not null)
            await mail.LeaveAsync(report.ReportedId, new("ご利用を、しばらくお休みしていただきます", "Your account is suspended for a while"), WithAppeal(report, news), ReportLinks.Appeal(token), cancel);
    }

    public async Task ReviewedAsync(Report report, CancellationToken cancel)
    {
        var granted = report.Granted == true;
        await TellReporterAsync(report, granted
            ? new("お知らせいただいたことについて、相手の方の異議が認められました。", "An appeal about what you reported was granted.")
            : new("お知らせいただいたことについて、はじめの決定のままになりました。", "What was decided about your report stands after a review."), cancel);
        var news = granted
            ? new LocalText("異議が認められました。はじめの決定は取り消されました。", "Your appeal was granted. The decision no longer holds.")
            : new LocalText("異議を見直しましたが、はじめの決定のままになりました。", "Your appeal was looked into. The decision stands.");
        var link = ReportLinks.Appeal(report.AppealToken!);
        await notifier.NotifyAsync([report.ReportedId], NotificationKind.Report, news, link, cancel: cancel);
        await mail.LeaveAsync(report.ReportedId, new("異議についてのお返事", "The answer to your appeal"), news, link, cancel);
    }

    private Task TellReporterAsync(Report report, LocalText news, CancellationToken cancel) =>
        notifier.NotifyAsync([report.ReporterId], NotificationKind.Report, news, ReportLinks.Mine, cancel: cancel);

    private static LocalText Suspended(Report report, DateTimeOffset until)
    {
        var (day, reason) = (Dates.Full(until), Choices<ReportReason>.Label(report.Reason));
        return new(
            $"利用のきまりに合わないことがあったため（{reason.Ja}）、{day.Ja}まで、ご利用をお休みしていただきます。",
            $"Something was against the terms of use ({reason.En}). Your account is suspended until {day.En}.");
    }

    private static LocalText Warned(Report report)
    {
        var reason = Choices<ReportReason>.Label(report.Reason);
        return new($"利用のきまりに合わないことがありました（{reason.Ja}）。お気をつけください。", $"Something was against the terms of use ({reason.En}). Please take care.");
    }

    private static LocalText WithAppeal(Report report, LocalText news)
    {
        var last = Dates.Full(report.AppealUntil!.Value);
        return new(
            $"{news.Ja}\n納得できないときは、{last.Ja}までに一度、異議を申し出られます。はじめに決めた人とは別のコーディネーターが見直します。",
            $"{news.En}\nIf you do not agree, you may appeal once until {last.En}. Another coordinator will look into it.");
    }
}
