using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>A coordinator who has brought two sides together, and a room of all three.</summary>
/// <param name="Owner">The coordinator.</param>
/// <param name="Host">One side.</param>
/// <param name="Asker">The other side.</param>
/// <param name="Id">The room; empty before it is opened.</param>
internal sealed record RoomParty(ApiPerson Owner, ApiPerson Host, ApiPerson Asker, Guid Id)
{
    public string At => $"conversations/{Id}";

    /// <summary>The two have said yes to each other; no room yet.</summary>
    public static async Task<RoomParty> IntroducedAsync(PortApp app, string asked = "shops.premises", string asking = "shops.wish")
    {
        var (meeting, owner) = (await Meeting.OfAsync(app, asked, asking), await app.JoinAsync("調整役", AccountRoles.Coordinator));
        var introduction = (await owner.PostAsync("introductions", new { fromListingId = meeting.Asking, toListingId = meeting.Asked, message = "ご紹介します。", why = "どちらも朝の店です。" })).Is(HttpStatusCode.Created).Id;
        foreach (var side in new[] { meeting.Asker, meeting.Host })
            (await side.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
        return new RoomParty(owner, meeting.Host, meeting.Asker, Guid.Empty);
    }

    /// <summary>Opened, and both have said yes: seq 1 opened, 2 and 3 joined.</summary>
    public static async Task<RoomParty> OpenAsync(PortApp app, string history = "fromStart")
    {
        var party = await (await IntroducedAsync(app)).OpenedAsync(history);
        await party.AcceptAsync(party.Host);
        await party.AcceptAsync(party.Asker);
        return party;
    }

    /// <summary>Opened by the coordinator, who has asked both sides.</summary>
    public async Task<RoomParty> OpenedAsync(string history = "fromStart")
    {
        var people = (await Owner.GetAsync("conversations/rooms/candidates")).Is(HttpStatusCode.OK).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()).ToArray();
        return this with { Id = (await Owner.PostAsync("conversations/rooms", new { name = "店の相談", history, people })).Is(HttpStatusCode.Created).Id };
    }

    public async Task<ApiAnswer> AcceptAsync(ApiPerson person)
    {
        var invitation = (await person.GetAsync("conversations/invitations")).Json.AsArray().Single(x => x!["conversationId"]!.GetValue<Guid>() == Id)!["id"]!.GetValue<Guid>();
        return (await person.PostAsync($"conversations/invitations/{invitation}/accept")).Is(HttpStatusCode.OK);
    }

    public async Task LeaveAsync(ApiPerson person) => (await person.PostAsync($"{At}/leave")).Is(HttpStatusCode.NoContent);

    /// <summary>Asks somebody back who was here, and they say yes.</summary>
    public async Task ComeBackAsync(ApiPerson person)
    {
        (await Owner.PostAsync($"{At}/invitations", new { userId = person.Id })).Is(HttpStatusCode.Created);
        await AcceptAsync(person);
    }

    public async Task SayAsync(ApiPerson person, params string[] words)
    {
        foreach (var body in words)
            (await person.SayAsync(Id, body)).Is(HttpStatusCode.Created);
    }

    /// <summary>What a person is shown of the messages.</summary>
    public async Task<string[]> BodiesAsync(ApiPerson person) =>
        [.. (await person.GetAsync($"{At}/messages")).Is(HttpStatusCode.OK).Json.AsArray().Select(x => x!["body"]!.GetValue<string>())];

    /// <summary>The log as a person is shown it: the words of the system, and the bodies of messages.</summary>
    public async Task<string[]> LogAsync(ApiPerson person) =>
        [.. (await person.GetAsync($"{At}/events")).Is(HttpStatusCode.OK)["events"].AsArray().Select(x => x!["system"]?["kind"]!.GetValue<string>() ?? x["message"]!["body"]!.GetValue<string>())];
}
