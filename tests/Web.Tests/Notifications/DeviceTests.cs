using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Notifications;

/// <summary>Devices belong to one person, name no address within the network, and are taken away by signing out.</summary>
public sealed class DeviceTests(PushTown town) : IClassFixture<PushTown>
{
    private readonly PortApp app = town.App;

    [Fact]
    public async Task Wrong_subscriptions_name_their_field()
    {
        var person = await app.JoinAsync();
        foreach (var (field, value, code) in new[]
        {
            ("endpoint", "https://169.254.169.254/latest", "endpoint"), ("endpoint", "http://push.example.net/x", "endpoint"),
            ("keys.p256dh", "AAAA", "keys.p256dh"), ("keys.auth", "AAAA", "keys.auth"),
        })
        {
            var wrong = town.Service.Subscribe().With(field, value);
            Assert.NotNull((await person.PostAsync("me/devices", wrong)).Is(HttpStatusCode.BadRequest)["errors"][code]);
        }

        Assert.Empty((await person.GetAsync("me/devices"))["devices"].AsArray());
    }

    [Fact]
    public async Task Nobody_reaches_anothers_device_and_no_answer_tells_its_address()
    {
        var (owner, stranger) = (await app.JoinAsync(), await app.JoinAsync());
        var (device, id) = await town.DeviceAsync(owner);

        (await stranger.DeleteAsync($"me/devices/{id}")).Is(HttpStatusCode.NotFound);
        (await stranger.PostAsync($"me/devices/{id}/test")).Is(HttpStatusCode.NotFound);
        Assert.Empty(town.Service.At(device));
        Assert.DoesNotContain(town.Service.Host, (await owner.GetAsync("me/devices")).Text, StringComparison.Ordinal);
        (await owner.PostAsync($"me/devices/{id}/test")).Is(HttpStatusCode.OK);
        Assert.Equal("/account/devices", Assert.Single(town.Service.At(device))["url"]);
        (await owner.DeleteAsync($"me/devices/{id}")).Is(HttpStatusCode.NoContent);
        (await owner.PostAsync($"me/devices/{id}/test")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_browser_is_the_device_of_whoever_registered_it_last()
    {
        var (before, after) = (await app.JoinAsync(), await app.JoinAsync());
        var (device, _) = await town.DeviceAsync(before);

        (await after.PostAsync("me/devices", JsonNode.Parse(device.ToJsonString()))).Is(HttpStatusCode.Created);

        Assert.Empty((await before.GetAsync("me/devices"))["devices"].AsArray());
        Assert.Single((await after.GetAsync("me/devices"))["devices"].AsArray());
    }

    [Fact]
    public async Task No_more_than_ten_and_the_first_gives_way()
    {
        var person = await app.JoinAsync();
        var (_, first) = await town.DeviceAsync(person);
        for (var i = 0; i < 10; i++)
            await town.DeviceAsync(person);

        var kept = (await person.GetAsync("me/devices"))["devices"].AsArray();

        Assert.Equal(10, kept.Count);
        Assert.DoesNotContain(kept, x => x!["id"]!.GetValue<Guid>() == first);
    }

    [Fact]
    public async Task Signing_out_takes_this_device_away_and_no_other()
    {
        var person = await app.JoinAsync();
        var (_, other) = await town.DeviceAsync(person);
        using var browser = await SiteVisitor.SignInAsync(app, person);
        var here = await browser.DeviceAsync(town.Service.Subscribe());
        Assert.Contains("この端末で受け取るようになっています。", await browser.ReadAsync("/account/devices"), StringComparison.Ordinal);

        await browser.PostAsync("/account/devices", "/logout");

        var left = (await person.GetAsync("me/devices"))["devices"].AsArray().Select(x => x!["id"]!.GetValue<Guid>()).ToList();
        Assert.Equal([other], left);
        Assert.DoesNotContain(here, left);
    }

    [Fact]
    public async Task The_page_tries_and_removes_devices()
    {
        var person = await app.JoinAsync();
        var (device, id) = await town.DeviceAsync(person);
        using var browser = await SiteVisitor.SignInAsync(app, person);

        await browser.PostAsync("/account/devices", "/account/devices?handler=test", ("id", id.ToString()));
        Assert.Single(town.Service.At(device));
        town.Service.Refuse(device, 410);
        await browser.PostAsync("/account/devices", "/account/devices?handler=test", ("id", id.ToString()));

        Assert.Contains("まだ、ありません。", await browser.ReadAsync("/account/devices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_may_serve_the_whole_site_and_keeps_to_the_policy()
    {
        using var worker = await app.Http.GetAsync("/assets/service-worker.js");
        Assert.Equal("/", worker.Headers.GetValues("Service-Worker-Allowed").Single());
        Assert.Contains("no-cache", worker.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        foreach (var icon in JsonNode.Parse(await app.Http.GetStringAsync("/site.webmanifest"))!["icons"]!.AsArray().Select(x => x!["src"]!.GetValue<string>()).Append("/apple-touch-icon.png").Append("/badge-96.png"))
            Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync(icon)).StatusCode);
    }
}
