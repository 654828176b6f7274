using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.SavedSearches;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>Who is suspended cannot sign in and is told by mail; the mail leads to the appeal and tells nothing of who reported.</summary>
public sealed class ReportMailTests(MailTown town) : IClassFixture<MailTown>
{
    [Fact]
    public async Task A_suspension_and_the_answer_to_its_appeal_are_mailed_and_a_warning_is_not()
    {
        var talk = await ReportedTalk.OfAsync(town.App);
        var (first, second) = (await ReportedTalk.CoordinatorAsync(town.App), await ReportedTalk.CoordinatorAsync(town.App));
        await talk.DecidedAsync(first, "warning", number: null);
        var report = await talk.DecidedAsync(first, "suspension", 7);
        var link = $"{MailTown.Site}/appeal/{await talk.TokenAsync(report)}";
        var mail = await Soon.FindAsync("the mail came", Deadline.Patient, () => Task.FromResult(town.Post.To(talk.Reported.Email).SingleOrDefault()));

        Assert.Contains(link, mail.Text, StringComparison.Ordinal);
        Assert.Contains("いやがらせ・乱暴な言葉", mail.Text, StringComparison.Ordinal);
        foreach (var canary in new[] { "さくら", talk.Reporter.Id.ToString(), talk.Conversation.ToString(), ReportedTalk.Insult })
            Assert.DoesNotContain(canary, mail.Text, StringComparison.Ordinal);

        await talk.AppealAsync(report);
        await ReportedTalk.ReviewAsync(second, report, granted: true);
        await Soon.HoldsAsync("the answer came", Deadline.Patient, () => Task.FromResult(town.Post.To(talk.Reported.Email).Count == 2));
        Assert.Contains("異議が認められました", town.Post.To(talk.Reported.Email)[1].Text, StringComparison.Ordinal);
        Assert.Empty(town.Post.To(talk.Reporter.Email));
    }
}
