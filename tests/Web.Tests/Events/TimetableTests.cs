using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Events;

/// <summary>Timetables are made, mended, taken back; participants see their own, once they are told.</summary>
[Collection(nameof(SouthTown))]
public sealed class TimetableTests(PortApp app)
{
    private static readonly TimeSpan Worked = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("bestForAll")]
    [InlineData("organizationsPropose")]
    [InlineData("peoplePropose")]
    public async Task Everybody_meets_everybody_within_their_times(string mode)
    {
        var fair = await Fair.OfAsync(app);
        (await fair.Coordinator.PutAsync($"{fair.Route}/participants/{await fair.ParticipantAsync(fair.Wishes[0])}", new { away = new[] { 1 } })).Is(HttpStatusCode.OK);

        var meetings = await fair.MakeAsync(mode);

        Assert.Equal(4, meetings.Count);
        Assert.DoesNotContain(await fair.MeetingsAsync(), x => x.StartsWith('1') && x.EndsWith(fair.Wishes[0].ToString(), StringComparison.Ordinal));
        Assert.Distinct(meetings.Select(x => (x!["slot"]!.GetValue<int>(), x["table"]!.GetValue<int>())));
    }

    [Fact]
    public async Task Without_a_pair_or_with_an_unknown_mode_none_is_made()
    {
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);
        var id = (await coordinator.PostAsync("events", Fair.Body())).Id;

        (await coordinator.PostAsync($"events/{id}/timetable")).Is(HttpStatusCode.Conflict, "event.nobodyToMeet");
        (await coordinator.PostAsync($"events/{id}/timetable", new { mode = "random" })).Is(HttpStatusCode.BadRequest);
        (await coordinator.PostAsync($"events/{id}/announce")).Is(HttpStatusCode.Conflict, "event.noTimetable");
        (await coordinator.DeleteAsync($"events/{id}/timetable")).Is(HttpStatusCode.Conflict, "event.noTimetable");
    }

    [Fact]
    public async Task Who_stays_away_is_dropped_little_else_changes_and_taking_it_back_restores_all()
    {
        var fair = await Fair.OfAsync(app);
        await fair.MakeAsync();
        var before = await fair.MeetingsAsync();
        var absent = await fair.ParticipantAsync(fair.Wishes[0]);

        var mended = (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = absent, mark = "absent" })).Is(HttpStatusCode.OK);

        Assert.Equal(before.Where(x => !x.EndsWith(fair.Wishes[0].ToString(), StringComparison.Ordinal)), await fair.MeetingsAsync());
        Assert.Equal(2, mended["timetable"]["changes"]!["dropped"]!.AsArray().Count);
        Assert.Equal("absent", mended["participants"].AsArray().First(x => x!["id"]!.GetValue<Guid>() == absent)!["mark"]!.GetValue<string>());
        var again = (await fair.Coordinator.DeleteAsync($"{fair.Route}/timetable")).Is(HttpStatusCode.OK);
        Assert.Equal(before, await fair.MeetingsAsync());
        Assert.All(again["participants"].AsArray(), x => Assert.Null(x!["mark"]));
        Assert.All(again["participants"].AsArray(), x => Assert.Empty(x!["away"]!.AsArray()));
    }

    [Fact]
    public async Task What_has_begun_stays_and_a_late_one_is_moved()
    {
        var fair = await Fair.OfAsync(app, slots: 4);
        await fair.MakeAsync();
        var (before, late) = (await fair.MeetingsAsync(), await fair.ParticipantAsync(fair.Wishes[0]));

        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = late, mark = "late" })).Is(HttpStatusCode.BadRequest);
        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = late, mark = "asleep" })).Is(HttpStatusCode.BadRequest);
        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = late, mark = "late", slot = 9 })).Is(HttpStatusCode.BadRequest);
        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = late, mark = "late", slot = 4, from = 2 })).Is(HttpStatusCode.OK);

        var after = await fair.MeetingsAsync();
        Assert.Equal(before.Where(x => x.StartsWith('1')), after.Where(x => x.StartsWith('1')));
        Assert.DoesNotContain(after, x => x[0] is '2' or '3' && x.EndsWith(fair.Wishes[0].ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Participants_see_their_own_once_told_and_no_listing_that_is_shown_to_nobody()
    {
        var fair = await Fair.OfAsync(app);
        await fair.MakeAsync();
        var mine = $"me/events/{fair.Id}";
        (await fair.Seekers[0].GetAsync(mine)).Is(HttpStatusCode.NotFound);

        (await fair.Coordinator.PostAsync($"{fair.Route}/announce")).Is(HttpStatusCode.OK);

        var own = (await fair.Seekers[0].GetAsync(mine)).Is(HttpStatusCode.OK);
        Assert.Equal(2, own.Json.AsArray().Single()!["lines"]!.AsArray().Count(x => x!["table"] is not null));
        Assert.Contains("角の喫茶店あと", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("かくれた蔵", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("花屋をひらきたい", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(fair.Premises[1].ToString(), own.Text, StringComparison.Ordinal);
        Assert.Contains("かくれた蔵", (await fair.Owners[1].GetAsync(mine)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await (await app.JoinAsync()).GetAsync(mine)).Is(HttpStatusCode.NotFound);
        Assert.Contains($"/events/{fair.Id}/timetable", (await fair.Seekers[0].GetAsync("notifications")).Text, StringComparison.Ordinal);
        (await (await app.JoinAsync()).OpenAsync($"/events/{fair.Id}/timetable")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_that_a_change_reaches_those_alone_whose_day_it_changes()
    {
        var fair = await Fair.OfAsync(app);
        await fair.WishAsync(fair.Premises[0], fair.Wishes[0]);
        await fair.WishAsync(fair.Premises[1], fair.Wishes[1]);
        await fair.MakeAsync();
        (await fair.Coordinator.PostAsync($"{fair.Route}/announce")).Is(HttpStatusCode.OK);

        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = await fair.ParticipantAsync(fair.Wishes[0]), mark = "absent" })).Is(HttpStatusCode.OK);

        Assert.Equal((2, 1), (await ToldAsync(fair.Owners[0]), await ToldAsync(fair.Owners[1])));

        async Task<int> ToldAsync(ApiPerson person) =>
            (await person.GetAsync("notifications")).Text.Split($"/events/{fair.Id}/timetable").Length - 1;
    }

    [Fact]
    public async Task A_listing_that_is_deleted_leaves_the_timetable_to_the_others()
    {
        var fair = await Fair.OfAsync(app);
        await fair.MakeAsync();
        (await fair.Coordinator.PostAsync($"{fair.Route}/announce")).Is(HttpStatusCode.OK);
        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = await fair.ParticipantAsync(fair.Wishes[0]), mark = "absent" })).Is(HttpStatusCode.OK);

        await app.ExecuteAsync("DELETE FROM listings WHERE id = $1", fair.Wishes[0]);

        Assert.Equal(2, (await fair.MeetingsAsync()).Length);
        (await fair.Owners[0].GetAsync($"me/events/{fair.Id}")).Is(HttpStatusCode.OK);
        (await fair.Coordinator.PostAsync($"{fair.Route}/repair", new { participantId = await fair.ParticipantAsync(fair.Wishes[1]), mark = "absent" })).Is(HttpStatusCode.OK);
        (await fair.Coordinator.DeleteAsync($"{fair.Route}/timetable")).Is(HttpStatusCode.OK);
        (await fair.Coordinator.DeleteAsync($"{fair.Route}/timetable")).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await fair.MeetingsAsync()).Length);
        Assert.Equal(2, (await fair.MakeAsync()).Count);
    }

    [Fact]
    public async Task A_timetable_that_takes_long_is_made_in_the_background()
    {
        var fair = await Fair.OfAsync(app);
        await app.InScopeAsync<PortDbContext, int>(async db =>
        {
            var now = app.Clock.GetUtcNow();
            await db.Database.ExecuteSqlAsync($"UPDATE town_events SET timetable_asked_at = {now} WHERE id = {fair.Id}");
            db.Enqueue(OutboxTopics.MakeTimetable, fair.Id.ToString(), now, new JsonObject { ["mode"] = "bestForAll" });
            return await db.SaveChangesAsync();
        });

        await Soon.HoldsAsync("the timetable", Worked, async () => (await fair.ReadAsync())["timetable"] is not null);

        Assert.Null((await fair.ReadAsync())["timetableAskedAt"]);
        Assert.Equal(4, (await fair.MeetingsAsync()).Length);
    }
}
