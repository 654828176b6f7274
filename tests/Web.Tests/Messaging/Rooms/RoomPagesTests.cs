using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>The pages of rooms, without script.</summary>
[Collection(nameof(NorthTown))]
public sealed class RoomPagesTests(PortApp app)
{
    [Fact]
    public async Task A_room_is_opened_joined_named_anew_and_left_on_its_pages()
    {
        var party = await RoomParty.IntroducedAsync(app);
        using var owner = await SiteVisitor.SignInAsync(app, party.Owner);
        using var host = await SiteVisitor.SignInAsync(app, party.Host);
        var (_, location, _) = await owner.PostAsync("/messages/rooms/new", "/messages/rooms/new",
            ("name", "店の相談"), ("history", "fromJoining"), ("people", party.Host.Id.ToString()), ("people", party.Asker.Id.ToString()));
        party = party with { Id = Guid.Parse(location!.Split('/')[^1]) };

        Assert.Contains("招かれているグループが1つあります", await host.ReadAsync("/messages"), StringComparison.Ordinal);
        var invitation = (await party.Host.GetAsync("conversations/invitations")).Json[0]!["id"]!.GetValue<string>();
        Assert.Contains("参加したあとのものだけを読めます", await host.ReadAsync("/messages/invitations"), StringComparison.Ordinal);
        (_, location, _) = await host.PostAsync("/messages/invitations", "/messages/invitations?handler=accept", ("invitation", invitation));
        Assert.Equal($"/messages/{party.Id}", location);

        var members = $"/messages/{party.Id}/members";
        var list = await owner.ReadAsync(members);
        Assert.Contains("お返事を待っています", list, StringComparison.Ordinal);
        Assert.Contains($"{members}?ask=remove&person={party.Host.Id}", list, StringComparison.Ordinal);
        Assert.Contains("けやきさんを外しますか", await owner.ReadAsync($"{members}?ask=remove&person={party.Host.Id}"), StringComparison.Ordinal);
        await owner.PostAsync(members, members + "?handler=rename", ("name", "三軒茶屋の店"));
        var talk = await host.ReadAsync($"/messages/{party.Id}");
        Assert.Contains("調整役さんが、名前を「三軒茶屋の店」に変えました。", talk, StringComparison.Ordinal);
        Assert.Contains("けやきさんが参加しました。", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("グループ「店の相談」を始めました", talk, StringComparison.Ordinal);

        await host.PostAsync(members + "?ask=leave", members + "?handler=leave");
        Assert.Contains("このグループからは退出しています。", await host.ReadAsync($"/messages/{party.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("?ask=remove", await host.ReadAsync(members), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_form_lacks_is_told_beside_its_fields_and_nothing_typed_is_lost()
    {
        var party = await RoomParty.IntroducedAsync(app);
        using var owner = await SiteVisitor.SignInAsync(app, party.Owner);

        var (status, _, text) = await owner.PostAsync("/messages/rooms/new", "/messages/rooms/new", ("name", ""), ("history", "fromStart"), ("people", party.Host.Id.ToString()));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("60文字までで書いてください", text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{party.Host.Id}\" checked", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_open_no_room_on_pages_and_strangers_see_no_members()
    {
        var party = await RoomParty.OpenAsync(app);
        (await party.Host.OpenAsync("/messages/rooms/new")).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync()).OpenAsync($"/messages/{party.Id}/members")).Is(HttpStatusCode.NotFound);
        (await party.Host.OpenAsync($"/messages/{(await party.Host.GetAsync("conversations")).Json.AsArray().Single(x => x!["kind"]!.GetValue<string>() == "introduction")!["id"]}/members")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task In_english_the_lines_are_english()
    {
        var party = await RoomParty.OpenAsync(app);
        (await party.Host.PatchAsync("me", new { locale = "en" })).Is(HttpStatusCode.OK);
        using var host = await SiteVisitor.SignInAsync(app, party.Host);
        Assert.Contains("調整役 opened the group “店の相談”.", await host.ReadAsync($"/messages/{party.Id}"), StringComparison.Ordinal);
    }
}
