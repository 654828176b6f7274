using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Markets;

/// <summary>Of two who edit at once the second is told so and given what stands there now, so that nothing is lost.</summary>
[Collection(nameof(SouthTown))]
public sealed class ClashTests(PortApp app)
{
    [Fact]
    public async Task A_stale_edit_is_answered_with_what_stands_there_now_and_changes_nothing()
    {
        var owner = await app.JoinAsync();
        var id = await owner.PublishAsync(TestData.Listing("shops.wish"));
        var read = (await owner.GetAsync($"listings/{id}"))["version"].GetValue<int>();
        (await owner.PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("title", "先に直した見出し").With("version", read))).Is(HttpStatusCode.OK);

        foreach (var stale in new[]
        {
            await owner.PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("title", "あとから直した見出し").With("version", read)),
            await owner.PostAsync($"listings/{id}/publish", new { version = read }),
            await owner.PostAsync($"listings/{id}/pause", new { version = read }),
        })
        {
            stale.Is(HttpStatusCode.Conflict, "version.stale");
            Assert.Equal(("先に直した見出し", read + 1), (stale["current"]["title"]!.GetValue<string>(), stale["current"]["version"]!.GetValue<int>()));
        }

        Assert.Equal("先に直した見出し", (await owner.GetAsync($"listings/{id}"))["title"].GetValue<string>());
        (await (await app.JoinAsync()).PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("version", read))).Is(HttpStatusCode.NotFound);
    }
}
