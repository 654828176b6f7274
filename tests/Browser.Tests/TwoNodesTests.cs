using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Testing;

namespace SetagayaPort.Browser.Tests;

/// <summary>Two people on different nodes talk; one node is killed, and the talk goes on with nothing lost, doubled or out of order.</summary>
[Collection(Site.Name)]
public sealed class TwoNodesTests(Site site)
{
    [Fact]
    public async Task A_talk_outlives_the_node_on_which_it_was_held()
    {
        using var node = await NodeProcess.StartAsync(site.App.Services.GetRequiredService<IConfiguration>()["ConnectionStrings:Port"]!);
        using var door = new Door(node.Address, site.App.Address);
        var (host, asker) = (await site.App.JoinAsync("けやき"), await site.App.JoinAsync("さくら"));
        var (room, wish) = (await host.PublishAsync(TestData.Listing("shops.premises")), await asker.PublishAsync(TestData.Listing("shops.wish")));
        var introduction = (await asker.ProposeAsync(wish, room)).Id;
        await host.PostAsync($"introductions/{introduction}/accept");

        await site.PlayAsync("two-nodes", async scene =>
        {
            var here = await scene.EnterAsync("here", at: door.Address);
            var there = await scene.EnterAsync("there");
            // A page whose node dies complains of it in its console, and goes on.
            here.Bears("WebSocket", "Failed to load resource", "ERR_");
            await here.SignInAsync(host.Email, ApiPerson.Password);
            await there.SignInAsync(asker.Email, ApiPerson.Password);
            var (mine, yours) = (await Talk.OpenAsync(here), await Talk.OpenAsync(there));
            List<string> said = [];
            await SayAsync(mine, "こちらの節点から", said, mine, yours);
            await SayAsync(yours, "あちらの節点から", said, mine, yours);

            node.Kill();

            await SayAsync(mine, "落ちたあとに一つ", said, mine, yours);
            await SayAsync(yours, "落ちたあとに二つ", said, mine, yours);
            await SayAsync(mine, "落ちたあとに三つ", said, mine, yours);
            await mine.StaysAsync();
            await yours.StaysAsync();
        });
    }

    private static async Task SayAsync(Talk speaker, string words, List<string> said, params Talk[] all)
    {
        await speaker.SendAsync(words);
        said.Add(words);
        foreach (var talk in all)
            await talk.ReadsAsync(said);
    }
}
