using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>The way of a report through the pages, without script: the form, the queue, the decision, the answer, the appeal.</summary>
[Collection(nameof(SouthTown))]
public sealed class ReportPagesTests(PortApp app)
{
    [Fact]
    public async Task A_report_goes_its_way_through_the_pages()
    {
        var talk = await ReportedTalk.OfAsync(app);
        using var reporter = await SiteVisitor.SignInAsync(app, talk.Reporter);
        using var coordinator = await SiteVisitor.SignInAsync(app, await ReportedTalk.CoordinatorAsync(app));
        using var second = await SiteVisitor.SignInAsync(app, await ReportedTalk.CoordinatorAsync(app));
        using var guest = SiteVisitor.Guest(app);
        var form = $"/messages/{talk.Conversation}/report";
        Assert.Contains($"{form}?number=1", await reporter.ReadAsync($"/messages/{talk.Conversation}"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{form}?number=2", await reporter.ReadAsync($"/messages/{talk.Conversation}"), StringComparison.Ordinal);
        Assert.Contains(ReportedTalk.Insult, await reporter.ReadAsync($"{form}?number=1"), StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode.Redirect, "/reports"), Went(await reporter.PostAsync(form, form, ("number", "1"), ("reason", "harassment"), ("note", "こわかったです"))));
        var report = await app.ReadAsync("SELECT id::text FROM reports WHERE conversation_id = $1", talk.Conversation);
        var page = $"/desk/reports/{report}";
        Assert.Contains(ReportedTalk.Insult, await coordinator.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/desk/reports"), Went(await coordinator.PostAsync(page, page, ("decision", "suspension"), ("days", "１４"), ("answer", "相手の方の利用をとめました。"))));
        Assert.Contains("相手の方の利用をとめました。", await reporter.ReadAsync("/reports"), StringComparison.Ordinal);

        var appeal = $"/appeal/{await talk.TokenAsync(Guid.Parse(report))}";
        Assert.Equal((HttpStatusCode.Redirect, appeal), Went(await guest.PostAsync(appeal, appeal, ("text", "言いすぎました。"))));
        Assert.DoesNotContain("handler=appeal", await coordinator.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("はじめに決めた人は、異議を決められません", await coordinator.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/desk/reports"), Went(await second.PostAsync(page, $"{page}?handler=appeal", ("granted", "true"), ("answer", "反省が伝わりました。"))));
        Assert.Contains("反省が伝わりました。", await guest.ReadAsync(appeal), StringComparison.Ordinal);
        Assert.Null(await talk.SuspendedUntilAsync());
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed()
    {
        var talk = await ReportedTalk.OfAsync(app);
        using var reporter = await SiteVisitor.SignInAsync(app, talk.Reporter);
        using var coordinator = await SiteVisitor.SignInAsync(app, await ReportedTalk.CoordinatorAsync(app));
        var form = $"/messages/{talk.Conversation}/report";

        var (status, _, text) = await reporter.PostAsync(form, form, ("number", "1"), ("note", "長い話を書きました"), ("block", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("長い話を書きました", text, StringComparison.Ordinal);
        Assert.Matches("<option value=\"1\" selected", text);
        Assert.Matches("name=\"block\" value=\"true\" checked", text);
        Assert.Contains("どんなことかを選んでください。", text, StringComparison.Ordinal);

        var page = $"/desk/reports/{await talk.ReportedAsync()}";
        (status, _, text) = await coordinator.PostAsync(page, page, ("decision", "suspension"), ("days", "百日"), ("answer", "とめました"));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("とめました</textarea>", text, StringComparison.Ordinal);
        Assert.Contains("value=\"百日\"", text, StringComparison.Ordinal);
        Assert.Null(await talk.SuspendedUntilAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_form_blocks_the_other_side_as_well_where_that_is_ticked(bool block)
    {
        var talk = await ReportedTalk.OfAsync(app);
        using var reporter = await SiteVisitor.SignInAsync(app, talk.Reporter);
        var form = $"/messages/{talk.Conversation}/report";

        await reporter.PostAsync(form, form, [("number", ""), ("reason", "spam"), .. block ? [("block", "true")] : Array.Empty<(string, string)>()]);

        Assert.Equal(block ? HttpStatusCode.Forbidden : HttpStatusCode.Created, (await talk.Reported.SayAsync(talk.Conversation, "買いませんか")).Status);
        Assert.Single((await talk.Reporter.GetAsync("me/reports"))["items"].AsArray());
    }

    [Fact]
    public async Task Notices_of_reports_cannot_be_turned_off()
    {
        var talk = await ReportedTalk.OfAsync(app);

        (await talk.Reported.PutAsync("me/notification-settings", new { kinds = new { report = false } })).Is(HttpStatusCode.BadRequest);

        Assert.DoesNotContain("report", (await talk.Reported.GetAsync("me/notification-settings")).Text, StringComparison.Ordinal);
    }

    private static (HttpStatusCode, string?) Went((HttpStatusCode Status, string? Location, string Text) answer) => (answer.Status, answer.Location);
}
