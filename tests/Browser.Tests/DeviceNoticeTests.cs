using System.Text.Json;
using Microsoft.Playwright;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>
/// A browser shows what its device is told. The subscription itself needs the push service of the browser's maker; from there on, what the worker is handed
/// is handed to it here by the browser's own tools.
/// </summary>
[Collection(Site.Name)]
public sealed class DeviceNoticeTests(Site site)
{
    private const string Told = "さくらさんからメッセージが届いています。";

    [Fact]
    public Task What_a_device_is_told_is_shown_by_the_worker_of_the_site() => site.PlayAsync("device", async scene =>
    {
        var reader = await EnterAsync(scene, "reader", Scene.Desktop);
        await reader.Page.Context.GrantPermissionsAsync(["notifications"]);
        await reader.GoAsync("/account/devices");
        await Axe.AssertCleanAsync(reader.Page);
        await reader.PressAsync("この端末で受け取る");
        // Without its maker's push service a browser cannot subscribe; its person is told, and may try again.
        await Visitor.SeesAsync(reader.Page.GetByText("登録できませんでした。電波の届くところで、もう一度お試しください。"));
        await Visitor.SeesAsync(reader.Page.GetByRole(AriaRole.Button, new() { Name = "この端末で受け取る", Exact = true }));
        await Axe.AssertCleanAsync(reader.Page);
        Assert.Equal("/", await reader.Page.EvaluateAsync<string>("async () => new URL((await navigator.serviceWorker.ready).scope).pathname"));

        await DeliverAsync(reader.Page, JsonSerializer.Serialize(new { body = Told, url = "/messages", lang = "ja", tag = "one" }));
        await DeliverAsync(reader.Page, JsonSerializer.Serialize(new { body = "二つ目の" + Told, url = "/messages", lang = "ja", tag = "one" }));

        await Soon.HoldsAsync("the newer one is shown in the place of the first", TimeSpan.FromSeconds(30), async () => await ShownAsync(reader.Page) is ["SETAGAYA PORT|二つ目の" + Told + "|/messages"]);
    });

    [Fact]
    public Task Whoever_has_refused_is_told_what_to_do() => site.PlayAsync("device-denied", async scene =>
    {
        var reader = await EnterAsync(scene, "reader", Scene.Phone);
        var tools = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        await tools.SendAsync("Browser.setPermission", new()
        {
            ["permission"] = new Dictionary<string, object> { ["name"] = "notifications" },
            ["setting"] = "denied",
            ["origin"] = site.App.Address.GetLeftPart(UriPartial.Authority),
        });
        await reader.GoAsync("/account/devices");

        await Visitor.SeesAsync(reader.Page.GetByText("この端末では、通知が止められています。"));
        await Axe.AssertCleanAsync(reader.Page);
    });

    private async Task<Visitor> EnterAsync(Scene scene, string name, int width)
    {
        var person = await site.App.JoinAsync();
        var visitor = await scene.EnterAsync(name, width);
        await visitor.SignInAsync(person.Email, ApiPerson.Password);
        return visitor;
    }

    private static async Task DeliverAsync(IPage page, string data)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        var found = new TaskCompletionSource<string>();
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, update) =>
        {
            foreach (var registration in update!.Value.GetProperty("registrations").EnumerateArray().Where(x => x.GetProperty("scopeURL").GetString()!.StartsWith(Origin(page), StringComparison.Ordinal)))
                found.TrySetResult(registration.GetProperty("registrationId").GetString()!);
        };
        await tools.SendAsync("ServiceWorker.enable");
        var registration = await found.Task.WaitAsync(TimeSpan.FromMilliseconds(Scene.Patience));
        await tools.SendAsync("ServiceWorker.deliverPushMessage", new() { ["origin"] = Origin(page), ["registrationId"] = registration, ["data"] = data });
        await tools.DetachAsync();
    }

    private static string Origin(IPage page) => new Uri(page.Url).GetLeftPart(UriPartial.Authority);

    private static async Task<string[]> ShownAsync(IPage page) => await page.EvaluateAsync<string[]>(
        "async () => (await (await navigator.serviceWorker.ready).getNotifications()).map((x) => `${x.title}|${x.body}|${x.data}`)");
}
