using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>Who gets onto the hub, what it pushes, and that one who stops reading delays nobody.</summary>
public sealed class HubTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Without_a_token_the_hub_answers_401()
    {
        using var socket = await AskAsync(null, null);
        Assert.Equal(HttpStatusCode.Unauthorized, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:1", false)]
    [InlineData(null, true)]
    public async Task A_page_of_another_origin_meets_403(string? origin, bool opens)
    {
        var person = await app.JoinAsync();

        using var socket = await AskAsync(await person.TokenAsync(), origin);

        Assert.Equal(opens ? HttpStatusCode.SwitchingProtocols : HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task The_sites_own_origin_is_let_in()
    {
        var person = await app.JoinAsync();

        using var socket = await AskAsync(await person.TokenAsync(), app.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.SwitchingProtocols, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_send_over_the_hub_is_answered_like_one_over_http()
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var live = await talk.Host.ConnectAsync();
        var id = Guid.CreateVersion7().ToString();

        var first = await live.InvokeAsync("SendMessage", talk.Conversation, id, "こんにちは");
        var again = (await talk.Host.SayAsync(talk.Conversation, "こんにちは", id)).Is(HttpStatusCode.OK);

        Assert.Equal((1, 1, false), (first["seq"]!.GetValue<int>(), first["number"]!.GetValue<int>(), first["duplicate"]!.GetValue<bool>()));
        Assert.Equal(first["id"]!.GetValue<Guid>(), again.Id);
        await Assert.ThrowsAsync<HubException>(() => live.InvokeAsync("SendMessage", Guid.CreateVersion7(), id, "よその部屋へ"));
    }

    [Fact]
    public async Task Only_members_are_pushed_what_happens_in_a_conversation()
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var member = await talk.Asker.ConnectAsync();
        await using var stranger = await (await app.JoinAsync()).ConnectAsync();
        await using var sender = await talk.Host.ConnectAsync();

        await sender.SayAsync(talk.Conversation, "内々の話");
        await talk.Asker.PutAsync($"conversations/{talk.Conversation}/read", new { number = 1 });

        await Soon.HoldsAsync("the member hears of it", Deadline.Patient, () => Task.FromResult(member.Seqs(talk.Conversation).Count == 1));
        await Soon.HoldsAsync("the sender hears that it was read", Deadline.Patient, () => Task.FromResult(sender.Received("readChanged").Count > 0));
        Assert.Empty(stranger.Received("eventReceived"));
    }

    [Fact]
    public async Task Somebody_who_stops_reading_delays_nobody()
    {
        const int Count = 300;
        var talk = await Meeting.TalkingAsync(app);
        using var stuck = await AskAsync(await talk.Asker.TokenAsync(), null);
        await stuck.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        await using var reading = await talk.Asker.ConnectAsync();
        await using var writing = await talk.Host.ConnectAsync();
        var body = new string('あ', 4000);

        for (var i = 0; i < Count; i++)
            await writing.SayAsync(talk.Conversation, body);

        await Soon.HoldsAsync("the other connection has every event", Deadline.Match, () => Task.FromResult(reading.Seqs(talk.Conversation).Count == Count));
        Assert.Equal(Enumerable.Range(1, Count).Select(x => (long)x), reading.Seqs(talk.Conversation));
    }

    [Fact]
    public async Task Suspension_ends_the_connection_and_the_api_within_seconds()
    {
        var person = await app.JoinAsync();
        await using var live = await person.ConnectAsync();
        (await person.GetAsync("me")).Is(HttpStatusCode.OK);

        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $1 WHERE id = $2", app.Clock.GetUtcNow().AddDays(1), person.Id);

        await Soon.HoldsAsync("the API refuses", TimeSpan.FromSeconds(6), async () => (await person.GetAsync("me")).Status == HttpStatusCode.Forbidden);
        await live.Closed.WaitAsync(Deadline.Patient);
    }

    [Fact]
    public async Task A_revoked_session_is_cut_and_a_new_one_works()
    {
        var person = await app.JoinAsync();
        await using var live = await person.ConnectAsync();

        await app.ExecuteAsync("UPDATE accounts SET session_version = session_version + 1 WHERE id = $1", person.Id);

        await Soon.HoldsAsync("the old token is refused", TimeSpan.FromSeconds(6), async () => (await person.GetAsync("me")).Status == HttpStatusCode.Unauthorized);
        await live.Closed.WaitAsync(Deadline.Patient);
        var again = (await app.Guest().PostAsync("auth/login", new { email = person.Email, password = ApiPerson.Password })).Is(HttpStatusCode.OK);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", again["accessToken"].GetValue<string>()) } };
        using var answer = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<ClientWebSocket> AskAsync(string? token, string? origin)
    {
        var socket = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(LiveClient.HubAddress(app.Address, token), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Refused; the status says how.
        }

        return socket;
    }
}
