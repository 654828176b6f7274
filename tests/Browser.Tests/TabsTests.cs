using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>The tabs of one browser are one writer: what is written in one waits in all, and goes out once.</summary>
[Collection(Site.Name)]
public sealed class TabsTests(Site site)
{
    [Fact]
    public async Task What_was_written_without_a_network_goes_out_although_its_tab_is_closed()
    {
        var (host, asker) = (await site.App.JoinAsync("けやき"), await site.App.JoinAsync("さくら"));
        var (room, wish) = (await host.PublishAsync(TestData.Listing("shops.premises")), await asker.PublishAsync(TestData.Listing("shops.wish")));
        var introduction = (await asker.ProposeAsync(wish, room)).Id;
        await host.PostAsync($"introductions/{introduction}/accept");

        await site.PlayAsync("tabs", async scene =>
        {
            var first = await scene.EnterAsync("first");
            await first.SignInAsync(host.Email, ApiPerson.Password);
            var second = await scene.OpenTabAsync(first, "second");
            var there = await scene.EnterAsync("there");
            await there.SignInAsync(asker.Email, ApiPerson.Password);
            var (one, two, yours) = (await Talk.OpenAsync(first), await Talk.OpenAsync(second), await Talk.OpenAsync(there));
            await one.SendAsync("二つの窓から");
            await yours.ReadsAsync(["二つの窓から"]);
            await two.SettlesAsync();

            foreach (var tab in new[] { first, second })
                tab.Bears("WebSocket", "Failed to load resource", "ERR_");
            await first.Page.Context.SetOfflineAsync(true);
            await one.SendAsync("電波のないところで");
            await two.WaitsAsync("電波のないところで");
            await first.Page.CloseAsync();
            await second.Page.Context.SetOfflineAsync(false);

            await yours.ReadsAsync(["二つの窓から", "電波のないところで"]);
            await two.ReadsAsync(["二つの窓から", "電波のないところで"]);
            await two.SettlesAsync();
        });
    }
}
