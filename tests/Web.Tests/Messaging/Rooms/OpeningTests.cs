using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>Who opens a room for whom, and that nobody is in one without their own yes.</summary>
[Collection(nameof(NorthTown))]
public sealed class OpeningTests(PortApp app)
{
    [Fact]
    public async Task A_room_holds_its_owner_alone_until_the_others_say_yes()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync();
        await party.SayAsync(party.Owner, "ようこそ");

        Assert.DoesNotContain(party.Id.ToString(), (await party.Host.GetAsync("conversations")).Text + (await party.Host.GetAsync("sync")).Text, StringComparison.Ordinal);
        (await party.Host.GetAsync(party.At)).Is(HttpStatusCode.NotFound);
        var invitation = Assert.Single((await party.Host.GetAsync("conversations/invitations")).Json.AsArray())!;
        Assert.Equal(("店の相談", "調整役", "fromStart", 1), (invitation["title"]!.GetValue<string>(), invitation["invitedBy"]!.GetValue<string>(), invitation["history"]!.GetValue<string>(), invitation["people"]!.GetValue<int>()));
        Assert.DoesNotContain("ようこそ", (await party.Host.GetAsync("conversations/invitations")).Text + (await party.Host.GetAsync("notifications")).Text, StringComparison.Ordinal);
        Assert.Contains("/messages/invitations", (await party.Host.GetAsync("notifications")).Text, StringComparison.Ordinal);

        await party.AcceptAsync(party.Host);

        var room = (await party.Host.GetAsync(party.At)).Is(HttpStatusCode.OK);
        Assert.Equal(("room", "fromStart", "member", 3, 0), (room["kind"].GetValue<string>(), room["history"].GetValue<string>(), room["role"].GetValue<string>(), room["lastSeq"].GetValue<int>(), room["unread"].GetValue<int>()));
        Assert.Equal(["opened", "ようこそ", "joined"], await party.LogAsync(party.Host));
        (await party.Asker.GetAsync(party.At)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_event_of_the_system_says_so_with_a_null_message_and_who()
    {
        var party = await RoomParty.OpenAsync(app);

        var joined = (await party.Owner.GetAsync($"{party.At}/events?after=1&limit=1"))["events"][0]!.AsObject();

        Assert.True(joined.TryGetPropertyValue("message", out var message) && message is null);
        Assert.Equal(("system", "joined", 0, party.Host.Id), (joined["kind"]!.GetValue<string>(), joined["system"]!["kind"]!.GetValue<string>(), joined["system"]!["after"]!.GetValue<int>(), joined["system"]!["actorId"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Members_and_strangers_open_nothing_and_a_coordinator_only_for_people_of_their_own_introductions()
    {
        var (party, elsewhere) = (await RoomParty.IntroducedAsync(app), await RoomParty.IntroducedAsync(app));
        var stranger = await app.JoinAsync();

        (await party.Host.PostAsync("conversations/rooms", Room(party.Asker.Id))).Is(HttpStatusCode.Forbidden);
        (await party.Host.GetAsync("conversations/rooms/candidates")).Is(HttpStatusCode.Forbidden);
        foreach (var outside in new[] { elsewhere.Host.Id, stranger.Id, party.Owner.Id, Guid.CreateVersion7() })
            Assert.Equal("people.unknown", (await party.Owner.PostAsync("conversations/rooms", Room(party.Host.Id, outside))).Is(HttpStatusCode.BadRequest)["errors"]["people"]![0]!["code"]!.GetValue<string>());
        (await party.Owner.PostAsync("conversations/rooms", Room())).Is(HttpStatusCode.BadRequest);
        Assert.Equal([party.Host.Id, party.Asker.Id], (await party.Owner.GetAsync("conversations/rooms/candidates")).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()).Order());
    }

    [Theory]
    [InlineData("", "fromStart", "name")]
    [InlineData("店の相談", "always", "history")]
    [InlineData("店の相談", null, "history")]
    public async Task A_room_without_a_name_or_a_rule_is_not_opened(string name, string? history, string field)
    {
        var party = await RoomParty.IntroducedAsync(app);
        var refused = (await party.Owner.PostAsync("conversations/rooms", new { name, history, people = new[] { party.Host.Id } })).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(refused["errors"][field]);
    }

    [Fact]
    public async Task Whoever_says_no_is_not_there_and_is_not_asked_again_soon()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync();
        var invitation = (await party.Host.GetAsync("conversations/invitations")).Json[0]!["id"]!.GetValue<Guid>();

        (await party.Asker.PostAsync($"conversations/invitations/{invitation}/accept")).Is(HttpStatusCode.NotFound);
        (await party.Host.PostAsync($"conversations/invitations/{invitation}/decline")).Is(HttpStatusCode.NoContent);

        (await party.Host.PostAsync($"conversations/invitations/{invitation}/accept")).Is(HttpStatusCode.Conflict, "room.state");
        (await party.Host.GetAsync(party.At)).Is(HttpStatusCode.NotFound);
        (await party.Owner.PostAsync($"{party.At}/invitations", new { userId = party.Host.Id })).Is(HttpStatusCode.Conflict, "room.cannotInvite");
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_opens_nothing()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync();
        var invitation = (await party.Host.GetAsync("conversations/invitations")).Json[0]!["id"]!.GetValue<Guid>();

        (await party.Host.DeleteAsync($"{party.At}/invitations/{invitation}")).Is(HttpStatusCode.NotFound);
        (await party.Owner.DeleteAsync($"{party.At}/invitations/{invitation}")).Is(HttpStatusCode.NoContent);

        Assert.Empty((await party.Host.GetAsync("conversations/invitations")).Json.AsArray());
        (await party.Host.PostAsync($"conversations/invitations/{invitation}/accept")).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whom_a_member_has_blocked_or_who_has_blocked_one_is_not_brought_in_and_nobody_learns_why()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync();
        await party.AcceptAsync(party.Host);
        (await party.Host.PostAsync("blocks", new { userId = party.Asker.Id })).Is(HttpStatusCode.Created);

        var invitation = (await party.Asker.GetAsync("conversations/invitations")).Json[0]!["id"]!.GetValue<Guid>();
        (await party.Asker.PostAsync($"conversations/invitations/{invitation}/accept")).Is(HttpStatusCode.Conflict, "room.cannotJoin");
        (await party.Owner.DeleteAsync($"{party.At}/invitations/{invitation}")).Is(HttpStatusCode.NoContent);
        var refused = (await party.Owner.PostAsync($"{party.At}/invitations", new { userId = party.Asker.Id })).Is(HttpStatusCode.Conflict, "room.cannotInvite");
        Assert.DoesNotContain("ブロック", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_hears_of_a_room_that_is_not_opened_because_of_somebody_else(bool first)
    {
        var party = await RoomParty.IntroducedAsync(app);
        await app.ExecuteAsync("INSERT INTO blocks (blocker_id, blocked_id, at) VALUES ($1, $2, now())", (first ? party.Host : party.Asker).Id, party.Owner.Id);
        var people = (await party.Owner.GetAsync("conversations/rooms/candidates")).Is(HttpStatusCode.OK).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()).ToArray();
        Assert.Equal(2, people.Length);

        var answer = await party.Owner.PostAsync("conversations/rooms", new { name = "店の相談", history = "fromStart", people });

        Assert.False(answer.Status is HttpStatusCode.Created);
        foreach (var person in new[] { party.Host, party.Asker })
            Assert.DoesNotContain((await person.GetAsync("notifications")).Is(HttpStatusCode.OK).Json.AsArray(), x => x!["text"]!.GetValue<string>().Contains("グループの会話", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_already_talks_with_the_coordinator_is_brought_in_at_once()
    {
        var party = await RoomParty.IntroducedAsync(app);
        var talk = (await party.Host.GetAsync("conversations")).Json[0]!["id"]!.GetValue<Guid>();
        await app.ExecuteAsync("INSERT INTO conversation_members (conversation_id, account_id) VALUES ($1, $2)", talk, party.Owner.Id);

        party = await party.OpenedAsync();

        Assert.Equal(["opened", "joined", "joined"], await party.LogAsync(party.Host));
        Assert.Empty((await party.Host.GetAsync("conversations/invitations")).Json.AsArray());
        await party.LeaveAsync(party.Host);
        Assert.False((await party.Owner.PostAsync($"{party.At}/invitations", new { userId = party.Host.Id })).Is(HttpStatusCode.Created)["joined"].GetValue<bool>());
    }

    [Fact]
    public async Task Somebody_without_a_name_stays_so_in_the_room()
    {
        var party = await (await RoomParty.IntroducedAsync(app, "succession.business", "succession.successor")).OpenedAsync();
        await party.AcceptAsync(party.Host);
        await party.AcceptAsync(party.Asker);
        await party.SayAsync(party.Host, "電話は03-1234-5678です");

        foreach (var route in new[] { party.At, $"{party.At}/events", $"{party.At}/messages", $"{party.At}/words", "conversations", $"{party.At}/export" })
        {
            var text = (await party.Asker.GetAsync(route)).Is(HttpStatusCode.OK).Text;
            Assert.DoesNotContain("けやき", text, StringComparison.Ordinal);
            Assert.DoesNotContain(party.Host.Id.ToString(), text, StringComparison.Ordinal);
            Assert.DoesNotContain("03-1234", text, StringComparison.Ordinal);
        }

        Assert.Contains("店主", (await party.Asker.GetAsync(party.At)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_of_a_project_opens_one_room_for_those_whose_support_was_accepted()
    {
        var (host, supporter, waiting) = (await app.JoinAsync("主催"), await app.JoinAsync("応援者"), await app.JoinAsync("返事待ち"));
        var project = await host.PublishAsync(TestData.Listing("collaboration.challenge").With("details.supportKinds", new System.Text.Json.Nodes.JsonArray("skill")));
        var offer = (await supporter.PostAsync($"listings/{project}/supports", new { kind = "skill", note = "写真を撮ります" })).Is(HttpStatusCode.Created).Id;
        (await waiting.PostAsync($"listings/{project}/supports", new { kind = "skill", note = "手伝います" })).Is(HttpStatusCode.Created);
        (await host.PostAsync($"listings/{project}/supports/{offer}/accept", new { reply = "お願いします" })).Is(HttpStatusCode.OK);
        var body = new { name = "写真の会", history = "fromJoining", projectId = project, people = new[] { supporter.Id } };

        Assert.Equal([supporter.Id], (await host.GetAsync($"conversations/rooms/candidates?projectId={project}")).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()));
        (await supporter.PostAsync("conversations/rooms", body)).Is(HttpStatusCode.Forbidden);
        (await host.PostAsync("conversations/rooms", body with { people = [waiting.Id] })).Is(HttpStatusCode.BadRequest);
        var room = (await host.PostAsync("conversations/rooms", body)).Is(HttpStatusCode.Created);

        Assert.Equal(project, room["listingId"].GetValue<Guid>());
        (await host.PostAsync("conversations/rooms", body)).Is(HttpStatusCode.Conflict, "room.exists");
        (await host.PostAsync($"conversations/{room.Id}/close")).Is(HttpStatusCode.NoContent);
        (await host.PostAsync("conversations/rooms", body)).Is(HttpStatusCode.Created);
    }

    private static object Room(params Guid[] people) => new { name = "店の相談", history = "fromStart", people };
}
