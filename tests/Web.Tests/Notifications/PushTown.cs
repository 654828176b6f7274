using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Notifications;

/// <summary>A town whose devices hang on a push service of its own.</summary>
public sealed class PushTown : IAsyncLifetime
{
    public PushService Service { get; private set; } = null!;

    public PortApp App { get; } = new();

    public async Task InitializeAsync()
    {
        Service = await PushService.StartAsync();
        App.Settings["Push:TrialHosts:0"] = Service.Host;
        App.Settings["Push:Contact"] = "mailto:port@example.jp";
        await App.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)App).DisposeAsync();
        await Service.DisposeAsync();
    }

    /// <summary>Registers a device of a person.</summary>
    internal async Task<(JsonObject Subscription, Guid Id)> DeviceAsync(ApiPerson person)
    {
        var subscription = Service.Subscribe();
        return (subscription, (await person.PostAsync("me/devices", subscription)).Is(HttpStatusCode.Created).Id);
    }

    /// <summary>Two who talk, at whatever hour the tests run, and the device of the one who is asked.</summary>
    internal async Task<(Meeting Talk, JsonObject Device, Guid Id)> TalkAsync()
    {
        var talk = await Meeting.TalkingAsync(App);
        (await talk.Asker.PutAsync("me/notification-settings", new { quietFrom = 0, quietUntil = 0 })).Is(HttpStatusCode.OK);
        var (device, id) = await DeviceAsync(talk.Asker);
        return (talk, device, id);
    }

    /// <summary>The host says something; waits until the notice of it is written.</summary>
    internal async Task SayAsync(Meeting talk, string words)
    {
        (await talk.Host.SayAsync(talk.Conversation, words)).Is(HttpStatusCode.Created);
        await Soon.HoldsAsync("the notice of the message is done", Deadline.Patient, async () =>
            await App.ReadAsync("SELECT count(*)::text FROM outbox WHERE topic = 'notify.message' AND key = $1", talk.Conversation.ToString()) == "0");
    }

    /// <summary>Lets a minute pass and tells devices.</summary>
    internal async Task RunAsync(int minutes = 1)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await App.RunAsync<NoticePushes>();
        await DoneAsync();
    }

    /// <summary>Until nothing is left for devices, so that what has not come does not come.</summary>
    internal Task DoneAsync() => Soon.HoldsAsync("devices are told", TimeSpan.FromSeconds(60), async () =>
        await App.ReadAsync("SELECT count(*)::text FROM outbox WHERE dead_at IS NULL AND topic = 'push.send'") == "0");
}
