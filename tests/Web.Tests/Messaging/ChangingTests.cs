using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>One's own words can be mended for 15 minutes and taken back for 24 hours; the change is an event like any other.</summary>
public sealed class ChangingTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task An_edit_within_15_minutes_is_an_event_with_the_new_words()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "土曜の十時");
        app.Clock.Advance(TimeSpan.FromMinutes(14));

        var edited = (await EditAsync(talk, talk.Host, "日曜の十時")).Is(HttpStatusCode.OK);

        Assert.Equal(2, edited["seq"].GetValue<long>());
        var events = (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=1"))["events"].AsArray();
        var change = Assert.Single(events)!;
        Assert.Equal(("edited", "日曜の十時"), (change["kind"]!.GetValue<string>(), change["message"]!["body"]!.GetValue<string>()));
        Assert.NotNull(change["message"]!["editedAt"]);
    }

    [Fact]
    public async Task After_15_minutes_an_edit_is_refused()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "土曜の十時");
        app.Clock.Advance(TimeSpan.FromMinutes(15.1));

        (await EditAsync(talk, talk.Host, "日曜の十時")).Is(HttpStatusCode.Conflict, "message.tooLate");

        Assert.Equal("土曜の十時", (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json[0]!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_is_unsent_within_24_hours_stands_in_no_answer_any_more()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "まちがえた言葉");
        await EditAsync(talk, talk.Host, "まちがえた言葉、その二");
        app.Clock.Advance(TimeSpan.FromHours(23.9));

        (await talk.Host.DeleteAsync($"conversations/{talk.Conversation}/messages/1")).Is(HttpStatusCode.OK);

        var events = await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events?after=0");
        Assert.Equal(["message", "edited", "deleted"], events["events"].AsArray().Select(x => x!["kind"]!.GetValue<string>()));
        Assert.True(events["events"][2]!["message"]!["deleted"]!.GetValue<bool>());
        foreach (var person in new[] { talk.Host, talk.Asker })
        {
            foreach (var route in new[] { $"conversations/{talk.Conversation}/events", $"conversations/{talk.Conversation}/messages", "conversations", "notifications" })
                Assert.DoesNotContain("まちがえた", (await person.GetAsync(route)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task After_24_hours_and_for_others_words_it_is_too_late_or_not_theirs()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "言ったこと");

        (await EditAsync(talk, talk.Asker, "言わせたこと")).Is(HttpStatusCode.NotFound);
        (await talk.Asker.DeleteAsync($"conversations/{talk.Conversation}/messages/1")).Is(HttpStatusCode.NotFound);
        app.Clock.Advance(TimeSpan.FromHours(24.1));
        (await talk.Host.DeleteAsync($"conversations/{talk.Conversation}/messages/1")).Is(HttpStatusCode.Conflict, "message.tooLate");

        Assert.Equal(1, (await talk.Host.GetAsync($"conversations/{talk.Conversation}"))["lastSeq"].GetValue<long>());
    }

    private static Task<ApiAnswer> EditAsync(Meeting talk, ApiPerson by, string body) =>
        by.PatchAsync($"conversations/{talk.Conversation}/messages/1", new { body });
}
