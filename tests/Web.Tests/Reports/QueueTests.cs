using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Reports;

/// <summary>The queue: the oldest first, page by page, by state, with as little of the people as will do.</summary>
public sealed class QueueTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task The_queue_is_read_page_by_page_the_oldest_first()
    {
        var talk = await ReportedTalk.OfAsync(app);
        var other = await ReportedTalk.OfAsync(app);
        for (var i = 0; i < 11; i++)
        {
            (await talk.Reported.SayAsync(talk.Conversation, $"その{i}")).Is(HttpStatusCode.Created);
            (await other.Reported.SayAsync(other.Conversation, $"その{i}")).Is(HttpStatusCode.Created);
        }

        var made = new List<Guid>();
        for (var number = 3; number < 14; number++)
            made.AddRange([await talk.ReportedAsync(number), await other.ReportedAsync(number)]);
        var (coordinator, second) = (await ReportedTalk.CoordinatorAsync(app), await ReportedTalk.CoordinatorAsync(app));
        (await ReportedTalk.DecideAsync(coordinator, made[0], "warning")).Is(HttpStatusCode.OK);

        var first = (await coordinator.GetAsync("reports?state=open")).Is(HttpStatusCode.OK);
        var rest = (await coordinator.GetAsync("reports?state=open&page=2")).Is(HttpStatusCode.OK);

        Assert.Equal((21, 20), (first["total"].GetValue<int>(), first["size"].GetValue<int>()));
        Assert.Equal(made.Skip(1), Ids(first).Concat(Ids(rest)));
        Assert.Equal([made[0]], Ids(await coordinator.GetAsync("reports?state=decided")));
        Assert.Equal(22, (await coordinator.GetAsync("reports"))["total"].GetValue<int>());
        (await coordinator.GetAsync("reports?state=lost")).Is(HttpStatusCode.BadRequest);
        Assert.DoesNotContain("さくら", first.Text, StringComparison.Ordinal);

        (await talk.AppealAsync(made[0])).Is(HttpStatusCode.OK);
        Assert.Equal([made[0]], Ids(await coordinator.GetAsync("reports?state=appealed")));
        Assert.Contains("通報 <b class=\"num\">21</b>", await DeskAsync(coordinator), StringComparison.Ordinal);
        Assert.Contains("通報 <b class=\"num\">22</b>", await DeskAsync(second), StringComparison.Ordinal);
    }

    private static async Task<string> DeskAsync(ApiPerson person) => WebUtility.HtmlDecode((await person.OpenAsync("/desk")).Is(HttpStatusCode.OK).Text);

    private static IEnumerable<Guid> Ids(ApiAnswer page) => page["items"].AsArray().Select(x => x!["id"]!.GetValue<Guid>());
}
