using System.Net;
using SetagayaPort.Core.Viewings;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Viewings;

/// <summary>Both sides are reminded once, the day before.</summary>
public sealed class ViewingReminderTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Both_are_reminded_once_a_day_before_and_after_a_move_once_again()
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1, tellAddress = true })).Is(HttpStatusCode.OK);

        await PassAsync(TimeSpan.FromHours(23));
        Assert.Equal((0, 0), await RemindersAsync(look));
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Equal((1, 1), await RemindersAsync(look));
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Equal((1, 1), await RemindersAsync(look));
        Assert.DoesNotContain("0-88-8", (await look.Visitor.GetAsync("notifications")).Text, StringComparison.Ordinal);

        (await look.AtAsync(look.Host, "move", new { slots = Look.Slots(app, 60), note = "工事が入りました。" })).Is(HttpStatusCode.OK);
        (await look.AtAsync(look.Visitor, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        await PassAsync(TimeSpan.FromHours(40));
        Assert.Equal((2, 2), await RemindersAsync(look));
    }

    [Fact]
    public async Task What_is_called_off_reminds_nobody()
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await look.AtAsync(look.Visitor, "cancel")).Is(HttpStatusCode.OK);

        await PassAsync(TimeSpan.FromHours(30));

        Assert.Equal((0, 0), await RemindersAsync(look));
    }

    private async Task PassAsync(TimeSpan time)
    {
        app.Clock.Advance(time);
        await app.RunAsync<ViewingReminder>();
    }

    private static async Task<(int Host, int Visitor)> RemindersAsync(Look look) => (await CountAsync(look.Host), await CountAsync(look.Visitor));

    private static async Task<int> CountAsync(ApiPerson person) =>
        (await person.GetAsync("notifications")).Json.AsArray().Count(x => x!["text"]!.GetValue<string>().Contains("の内見は、", StringComparison.Ordinal) && x["text"]!.GetValue<string>().EndsWith("からです。", StringComparison.Ordinal));
}
