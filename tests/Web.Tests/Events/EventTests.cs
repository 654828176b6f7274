using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Events;

/// <summary>Coordinators write events down and choose who takes part.</summary>
[Collection(nameof(NorthTown))]
public sealed class EventTests(PortApp app)
{
    private static readonly TimeSpan Matched = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_event_is_made_listed_changed_by_version_and_deleted()
    {
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);
        var made = (await coordinator.PostAsync("events", Fair.Body().With("breaks", new JsonArray(2)))).Is(HttpStatusCode.Created);

        Assert.Equal(("13:20", true), (made["times"][1]!["start"]!.GetValue<string>(), made["times"][1]!["isBreak"]!.GetValue<bool>()));
        Assert.Contains(made.Id, (await coordinator.GetAsync("events")).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()));
        var changed = (await coordinator.PutAsync($"events/{made.Id}", Fair.Body(5).With("version", 1))).Is(HttpStatusCode.OK);
        Assert.Equal((5, 2), (changed["slots"].GetValue<int>(), changed["version"].GetValue<int>()));
        (await coordinator.PutAsync($"events/{made.Id}", Fair.Body().With("version", 1))).Is(HttpStatusCode.Conflict, "version.stale");
        (await coordinator.PutAsync($"events/{made.Id}", Fair.Body())).Is(HttpStatusCode.BadRequest);
        (await coordinator.DeleteAsync($"events/{made.Id}")).Is(HttpStatusCode.NoContent);
        (await coordinator.GetAsync($"events/{made.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("title", null)]
    [InlineData("day", null)]
    [InlineData("start", null)]
    [InlineData("minutesPerSlot", 4)]
    [InlineData("slots", 41)]
    [InlineData("slots", 34)]
    [InlineData("tables", 0)]
    [InlineData("mostInARow", 0)]
    [InlineData("leastMeetings", -1)]
    public async Task What_cannot_be_is_refused_at_its_field(string field, object? value)
    {
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);

        var refused = (await coordinator.PostAsync("events", Fair.Body().With(field, value is int number ? number : null))).Is(HttpStatusCode.BadRequest, "invalid");

        Assert.Equal([field], refused["errors"].AsObject().Select(x => x.Key));
    }

    [Fact]
    public async Task Two_kinds_that_no_market_brings_together_and_breaks_that_are_not_are_refused()
    {
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);

        Assert.NotNull((await coordinator.PostAsync("events", Fair.Body().With("rightKind", "jobs.seeker"))).Is(HttpStatusCode.BadRequest)["errors"]["leftKind"]);
        Assert.NotNull((await coordinator.PostAsync("events", Fair.Body().With("breaks", new JsonArray(4)))).Is(HttpStatusCode.BadRequest)["errors"]["breaks"]);
    }

    [Fact]
    public async Task Only_published_listings_of_the_two_sides_take_part_and_their_matches_come_along()
    {
        var (coordinator, owner, seeker) = (await app.JoinAsync("係", AccountRoles.Coordinator), await app.JoinAsync(), await app.JoinAsync());
        var (place, wish) = (await owner.PublishAsync(TestData.Listing("shops.premises")), await seeker.PublishAsync(TestData.Listing("shops.wish")));
        var opening = await owner.PublishAsync(TestData.Listing("jobs.opening"));
        var draft = (await owner.PostAsync("listings", TestData.Listing("shops.premises"))).Is(HttpStatusCode.Created).Id;
        var match = await Soon.FindAsync("the match", Matched, async () =>
            (await owner.GetAsync($"listings/{place}/matches?limit=100"))["items"].AsArray().FirstOrDefault(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>() == wish));
        var route = $"events/{(await coordinator.PostAsync("events", Fair.Body())).Is(HttpStatusCode.Created).Id}";

        foreach (var wrong in new[] { opening, draft, Guid.CreateVersion7() })
            (await coordinator.PostAsync($"{route}/participants", new { listingIds = new[] { wrong } })).Is(HttpStatusCode.BadRequest);
        var held = (await coordinator.PostAsync($"{route}/participants", new { listingIds = new[] { place, wish } })).Is(HttpStatusCode.OK);

        Assert.Equal(["left", "right"], held["participants"].AsArray().Select(x => x!["side"]!.GetValue<string>()));
        Assert.Equal(match["mutual"]!.GetValue<double>(), held["wishes"].AsArray().Single()!["mutual"]!.GetValue<double>(), 6);
    }

    [Fact]
    public async Task Interested_adds_both_of_a_pair_and_best_no_more_than_asked()
    {
        var (coordinator, owner, seeker) = (await app.JoinAsync("係", AccountRoles.Coordinator), await app.JoinAsync(), await app.JoinAsync());
        var (place, wish) = (await owner.PublishAsync(TestData.Listing("shops.premises")), await seeker.PublishAsync(TestData.Listing("shops.wish")));
        var match = await Soon.FindAsync("the match", Matched, async () =>
            (await seeker.GetAsync($"listings/{wish}/matches?limit=100"))["items"].AsArray().FirstOrDefault(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>() == place));
        (await seeker.PostAsync($"matches/{match["id"]}/feedback", new { verdict = "interested" })).Is(HttpStatusCode.OK);
        var interested = $"events/{(await coordinator.PostAsync("events", Fair.Body())).Id}/participants";
        var best = $"events/{(await coordinator.PostAsync("events", Fair.Body())).Id}/participants";

        var listings = (await coordinator.PostAsync(interested, new { from = "interested" })).Is(HttpStatusCode.OK)["participants"].AsArray().Select(x => x!["listingId"]!.GetValue<Guid>()).ToList();
        Assert.Contains(place, listings);
        Assert.Contains(wish, listings);
        Assert.Equal(2, (await coordinator.PostAsync(best, new { from = "best", limit = 2 })).Is(HttpStatusCode.OK)["participants"].AsArray().Count);
        (await coordinator.PostAsync(best, new { from = "all" })).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_is_planned_is_not_taken_out_and_the_slots_stay()
    {
        var fair = await Fair.OfAsync(app);
        var participant = await fair.ParticipantAsync(fair.Wishes[0]);
        await fair.MakeAsync();

        (await fair.Coordinator.DeleteAsync($"{fair.Route}/participants/{participant}")).Is(HttpStatusCode.Conflict, "event.participantPlanned");
        (await fair.Coordinator.PutAsync(fair.Route, Fair.Body(4).With("version", (await fair.ReadAsync())["version"]!.GetValue<int>()))).Is(HttpStatusCode.Conflict, "event.hasTimetable");
        (await fair.Coordinator.DeleteAsync($"{fair.Route}/timetable")).Is(HttpStatusCode.OK);
        (await fair.Coordinator.DeleteAsync($"{fair.Route}/participants/{participant}")).Is(HttpStatusCode.NoContent);
        Assert.Equal(3, (await fair.ReadAsync())["participants"]!.AsArray().Count);
    }
}
