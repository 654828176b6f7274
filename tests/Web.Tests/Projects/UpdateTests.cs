using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Projects;

/// <summary>A project's updates: its owner writes, everybody who reads the listing reads, supporters are told.</summary>
[Collection(nameof(SouthTown))]
public sealed class UpdateTests(PortApp app)
{
    [Fact]
    public async Task The_owner_alone_writes_and_supporters_are_told_without_its_text()
    {
        var (owner, supporter, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var listing = $"listings/{await owner.PublishAsync(SupportTests.Project())}";
        (await supporter.PostAsync(listing + "/supports", new { kind = "skill", note = "加工できます。" })).Is(HttpStatusCode.Created);

        foreach (var (person, expected) in new[] { (stranger, HttpStatusCode.Forbidden), (supporter, HttpStatusCode.Forbidden), (coordinator, HttpStatusCode.Forbidden), (app.Guest(), HttpStatusCode.Unauthorized) })
            (await person.PostAsync(listing + "/updates", new { text = "こんにちは" })).Is(expected);
        foreach (var text in new[] { null, " ", new string('あ', 4001) })
            (await owner.PostAsync(listing + "/updates", new { text })).Is(HttpStatusCode.BadRequest);
        (await owner.PostAsync(listing + "/updates", new { text = "**瓶**が届きました。" })).Is(HttpStatusCode.Created);
        var second = (await owner.PostAsync(listing + "/updates", new { text = "試作をしました。" })).Is(HttpStatusCode.Created).Id;

        var read = await app.Guest().GetAsync(listing + "/updates");
        Assert.Equal(["試作をしました。", "**瓶**が届きました。"], read["items"].AsArray().Select(x => x!["text"]!.GetValue<string>()));
        var told = (await supporter.GetAsync("notifications")).Text;
        Assert.Contains("新しい近況", told, StringComparison.Ordinal);
        Assert.DoesNotContain("瓶", told, StringComparison.Ordinal);
        Assert.DoesNotContain("新しい近況", (await stranger.GetAsync("notifications")).Text, StringComparison.Ordinal);

        (await stranger.PutAsync($"{listing}/updates/{second}", new { text = "のっとり" })).Is(HttpStatusCode.Forbidden);
        (await stranger.DeleteAsync($"{listing}/updates/{second}")).Is(HttpStatusCode.Forbidden);
        (await owner.PutAsync($"{listing}/updates/{second}", new { text = "試作を二度しました。", version = 1 })).Is(HttpStatusCode.OK);
        (await owner.PutAsync($"{listing}/updates/{second}", new { text = "古い画面から。", version = 1 })).Is(HttpStatusCode.Conflict, "version.stale");
        (await owner.DeleteAsync($"{listing}/updates/{second}")).Is(HttpStatusCode.NoContent);
        Assert.Equal(1, (await stranger.GetAsync(listing + "/updates"))["total"].GetValue<int>());
    }

    [Fact]
    public async Task Who_cannot_read_the_listing_cannot_read_its_updates()
    {
        var (owner, stranger) = (await app.JoinAsync(), await app.JoinAsync());
        var listing = $"listings/{await owner.PublishAsync(SupportTests.Project())}";
        (await owner.PostAsync(listing + "/updates", new { text = "はじまりました。" })).Is(HttpStatusCode.Created);
        (await owner.PostAsync(listing + "/pause")).Is(HttpStatusCode.OK);

        (await stranger.GetAsync(listing + "/updates")).Is(HttpStatusCode.NotFound);
        (await stranger.PostAsync(listing + "/updates", new { text = "こんにちは" })).Is(HttpStatusCode.NotFound);
        (await owner.GetAsync(listing + "/updates")).Is(HttpStatusCode.OK);
        (await owner.GetAsync($"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/updates")).Is(HttpStatusCode.NotFound);
    }
}
