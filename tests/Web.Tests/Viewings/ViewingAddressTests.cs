using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Viewings;

/// <summary>Where private premises are is told to the visitor only when the owner says so, and no longer than the viewing stands.</summary>
[Collection(nameof(NorthTown))]
public sealed class ViewingAddressTests(PortApp app)
{
    private const string Secret = "0-88-8";

    [Fact]
    public async Task Without_the_owners_tick_nothing_tells_the_address()
    {
        var look = await Look.AskedAsync(app);
        await NobodyReadsAsync(look);
        (await look.AtAsync(look.Visitor, "address", new { tell = true })).Is(HttpStatusCode.Forbidden);

        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);

        await NobodyReadsAsync(look);
    }

    [Fact]
    public async Task With_it_the_visitor_alone_reads_it_in_this_viewing()
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1, tellAddress = true })).Is(HttpStatusCode.OK);

        Assert.Equal(Look.Address, (await look.SeenByAsync(look.Visitor))["address"]!.GetValue<string>());
        Assert.Contains("LOCATION:" + Look.Address, (await look.Visitor.GetAsync($"viewings/{look.Viewing}/calendar")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var coordinator = await app.JoinAsync("調整役", AccountRoles.Coordinator);
        Assert.Null((await look.SeenByAsync(coordinator))["address"]);
        foreach (var route in Routes(look).Where(x => !x.EndsWith("/viewings", StringComparison.Ordinal) && !x.EndsWith("/calendar", StringComparison.Ordinal)))
            Assert.DoesNotContain(Secret, (await look.Visitor.GetAsync(route)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel", false)]
    [InlineData("cancel", true)]
    [InlineData("move", true)]
    [InlineData("move", false)]
    [InlineData("hide", true)]
    [InlineData("stop", true)]
    [InlineData("stop", false)]
    [InlineData("outcome", false)]
    public async Task It_disappears_with_the_viewing(string end, bool byHost)
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await look.AtAsync(look.Host, "address", new { tell = true })).Is(HttpStatusCode.OK);
        Assert.Contains(Secret, (await look.SeenByAsync(look.Visitor)).ToJsonString(), StringComparison.Ordinal);
        var one = byHost ? look.Host : look.Visitor;

        (end switch
        {
            "cancel" => await look.AtAsync(one, "cancel"),
            "move" => await look.AtAsync(one, "move", new { slots = Look.Slots(app, 200), note = "都合が変わりました。" }),
            "hide" => await look.AtAsync(one, "address", new { tell = false }),
            _ => await look.Meeting.AtAsync(one, end, new { result = "notAgreed", reason = "conditions" }),
        }).Is(HttpStatusCode.OK);

        await NobodyReadsAsync(look);
    }

    [Fact]
    public async Task What_is_not_written_cannot_be_told()
    {
        var look = await Look.AskedAsync(app, Look.HiddenPremises().With("details.confidential.address", null));

        (await look.AtAsync(look.Host, "accept", new { slot = 1, tellAddress = true })).Is(HttpStatusCode.Conflict, "viewing.noAddress");
        (await look.AtAsync(look.Host, "accept", new { slot = 1 })).Is(HttpStatusCode.OK);
        (await look.AtAsync(look.Host, "address", new { tell = true })).Is(HttpStatusCode.Conflict, "viewing.noAddress");
    }

    [Fact]
    public async Task Another_visitor_of_the_same_premises_reads_nothing()
    {
        var look = await Look.AskedAsync(app);
        (await look.AtAsync(look.Host, "accept", new { slot = 1, tellAddress = true })).Is(HttpStatusCode.OK);
        var second = await app.JoinAsync("もう一人");
        var wish = await second.PublishAsync(TestData.Listing("shops.wish"));
        var introduction = (await look.Host.ProposeAsync(look.Meeting.Asked, wish)).Is(HttpStatusCode.Created).Id;
        (await second.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
        var viewing = (await second.PostAsync($"introductions/{introduction}/viewings", new { slots = Look.Slots(app, 300), people = 1 })).Is(HttpStatusCode.Created).Id;
        (await look.Host.PostAsync($"viewings/{viewing}/accept", new { slot = 1 })).Is(HttpStatusCode.OK);

        foreach (var route in new[] { $"introductions/{introduction}/viewings", $"viewings/{viewing}/calendar", $"viewings/{look.Viewing}/calendar", $"introductions/{look.Meeting.Introduction}/viewings", $"listings/{look.Meeting.Asked}" })
            Assert.DoesNotContain(Secret, (await second.GetAsync(route)).Text, StringComparison.Ordinal);
    }

    private async Task NobodyReadsAsync(Look look)
    {
        foreach (var person in new[] { look.Visitor, await app.JoinAsync(), app.Guest() })
        {
            foreach (var route in Routes(look))
                Assert.DoesNotContain(Secret, (await person.GetAsync(route)).Text, StringComparison.Ordinal);
        }
    }

    private static string[] Routes(Look look) =>
    [
        $"introductions/{look.Meeting.Introduction}/viewings", $"viewings/{look.Viewing}/calendar", $"introductions/{look.Meeting.Introduction}", "introductions",
        $"listings/{look.Meeting.Asked}", $"listings/{look.Meeting.Asking}/matches", "search?market=shops", "notifications", "conversations",
    ];
}
