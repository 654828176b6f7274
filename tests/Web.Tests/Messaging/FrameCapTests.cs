using System.Net.WebSockets;
using System.Text;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>A client that floods the hub, with sense or without, is cut; the others do not notice.</summary>
public sealed class FrameCapTests : IAsyncLifetime
{
    private readonly PortApp app = new() { Settings = { ["RateLimits:FramesPerSecond"] = "5", ["RateLimits:FrameBurst"] = "20" } };

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    [Theory]
    [InlineData("{\"type\":6}")]
    [InlineData("{\"type\":1,\"target\":\"Nothing\",\"arguments\":[]}")]
    [InlineData("{\"type\":1,\"target\":\"Typing\",\"arguments\":[\"no id\"]}")]
    public async Task A_flood_is_cut_and_a_calm_client_stays(string message)
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var calm = await talk.Asker.ConnectAsync();
        using var flood = await OpenAsync(talk.Host);
        var frame = Encoding.UTF8.GetBytes(message + "\u001e");

        await Soon.HoldsAsync("the flood is cut", TimeSpan.FromSeconds(20), async () =>
        {
            try
            {
                for (var i = 0; i < 10 && flood.State == WebSocketState.Open; i++)
                    await flood.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                return true;
            }

            return flood.State != WebSocketState.Open;
        });

        await calm.SayAsync(talk.Conversation, "こちらは、ゆっくり");
        Assert.False(calm.Closed.IsCompleted);
    }

    [Fact]
    public async Task As_many_as_are_allowed_pass()
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var live = await talk.Host.ConnectAsync();

        for (var i = 0; i < 15; i++)
            await live.InvokeAsync("Sync");

        Assert.False(live.Closed.IsCompleted);
    }

    private async Task<ClientWebSocket> OpenAsync(ApiPerson person)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(LiveClient.HubAddress(app.Address, await person.TokenAsync()), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }
}
