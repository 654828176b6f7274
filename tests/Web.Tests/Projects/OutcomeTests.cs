using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Projects;

/// <summary>What came of a project is told once it is closed, to those who could read its listing.</summary>
[Collection(nameof(SouthTown))]
public sealed class OutcomeTests(PortApp app)
{
    [Fact]
    public async Task The_owner_writes_it_once_the_challenge_is_closed_and_everybody_reads_it()
    {
        var (owner, supporter, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var id = await owner.PublishAsync(SupportTests.Project().With("title", "朝市をひらいてみたい"));
        var at = $"listings/{id}/outcome";
        var body = new { text = "朝市を**三回**ひらきました。", participants = 42 };
        (await supporter.PostAsync($"listings/{id}/supports", new { kind = "skill", note = "看板を作れます。" })).Is(HttpStatusCode.Created);
        (await owner.PostAsync($"listings/{id}/updates", new { text = "一回目をひらきました。" })).Is(HttpStatusCode.Created);
        (await owner.PutAsync(at, body)).Is(HttpStatusCode.Conflict, "outcome.notClosed");
        (await owner.PostAsync($"listings/{id}/close", new { reason = "filled" })).Is(HttpStatusCode.OK);

        (await stranger.PutAsync(at, body)).Is(HttpStatusCode.NotFound);
        (await coordinator.PutAsync(at, body)).Is(HttpStatusCode.Forbidden);
        (await app.Guest().PutAsync(at, body)).Is(HttpStatusCode.Unauthorized);
        (await stranger.GetAsync(at)).Is(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync($"/projects/{id}/outcome")).Status);
        foreach (var wrong in new object[] { new { text = "" }, new { text = new string('あ', 4001) }, new { text = "はい", participants = 0 } })
            (await owner.PutAsync(at, wrong)).Is(HttpStatusCode.BadRequest);
        (await owner.PutAsync(at, body)).Is(HttpStatusCode.OK);

        foreach (var reader in new[] { stranger, coordinator, supporter, app.Guest() })
            Assert.Equal(42, (await reader.GetAsync(at)).Is(HttpStatusCode.OK)["participants"].GetValue<int>());
        (await stranger.GetAsync($"listings/{id}")).Is(HttpStatusCode.NotFound);
        var page = await PageAsync($"/projects/{id}/outcome");
        Assert.Contains("<strong>三回</strong>", page.Text, StringComparison.Ordinal);
        Assert.Contains("一回目をひらきました。", page.Text, StringComparison.Ordinal);
        Assert.Contains("朝市をひらいてみたい", (await PageAsync("/projects")).Text, StringComparison.Ordinal);
        Assert.Contains("結果がまとまりました", (await supporter.GetAsync("notifications")).Text, StringComparison.Ordinal);

        (await stranger.DeleteAsync(at)).Is(HttpStatusCode.NotFound);
        (await owner.DeleteAsync(at)).Is(HttpStatusCode.NoContent);
        Assert.DoesNotContain("朝市をひらいてみたい", (await PageAsync("/projects")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("members", true)]
    [InlineData("private", false)]
    public async Task What_was_not_public_stays_so(string visibility, bool forMembers)
    {
        var (owner, member) = (await app.JoinAsync(), await app.JoinAsync());
        var id = await owner.PublishAsync(SupportTests.Project().With("visibility", visibility).With("title", $"ないしょの活動{visibility}"));
        (await owner.PostAsync($"listings/{id}/close", new { reason = "filled" })).Is(HttpStatusCode.OK);
        (await owner.PutAsync($"listings/{id}/outcome", new { text = "できました。" })).Is(HttpStatusCode.OK);

        Assert.Equal(forMembers ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await member.GetAsync($"listings/{id}/outcome")).Status);
        (await app.Guest().GetAsync($"listings/{id}/outcome")).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain("ないしょの活動", (await PageAsync("/projects")).Text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> PageAsync(string path)
    {
        using var response = await app.Http.GetAsync(path);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }
}
