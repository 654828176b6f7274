using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging;

/// <summary>Contacts stay hidden until both have said yes; those of somebody without a name until the name is told.</summary>
[Collection(nameof(NorthTown))]
public sealed class MaskingTests(PortApp app)
{
    private const string Number = "090-1234-5678";

    [Fact]
    public async Task A_request_shows_its_contacts_only_once_both_have_said_yes()
    {
        var meeting = await Meeting.OfAsync(app);
        var id = (await meeting.Asker.ProposeAsync(meeting.Asking, meeting.Asked, $"お電話ください。{Number}")).Is(HttpStatusCode.Created).Id;

        var asked = await meeting.Host.GetAsync($"introductions/{id}");
        Assert.Equal("お電話ください。●●●●", asked["message"].GetValue<string>());
        Assert.DoesNotContain(Number, (await meeting.Host.OpenAsync($"/introductions/{id}")).Text + (await meeting.Host.GetAsync("introductions")).Text, StringComparison.Ordinal);
        Assert.Contains(Number, (await meeting.Asker.GetAsync($"introductions/{id}"))["message"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(Number, (await (await app.JoinAsync("調整役", "coordinator")).GetAsync($"introductions/{id}"))["message"].GetValue<string>(), StringComparison.Ordinal);

        (await (meeting with { Introduction = id }).AtAsync(meeting.Host, "accept")).Is(HttpStatusCode.OK);

        Assert.Contains(Number, (await meeting.Host.GetAsync($"introductions/{id}"))["message"].GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_no_carries_no_contact_either()
    {
        var meeting = await (await Meeting.OfAsync(app)).ProposedAsync();

        (await meeting.AtAsync(meeting.Host, "decline", new { reason = "timing", note = $"春に {Number} まで" })).Is(HttpStatusCode.OK);

        Assert.Equal("春に ●●●● まで", (await meeting.Asker.GetAsync($"introductions/{meeting.Introduction}"))["note"].GetValue<string>());
    }

    [Fact]
    public async Task An_owner_without_a_name_gives_no_number_until_the_name_is_told()
    {
        var talk = await (await Meeting.OfAsync(app, "succession.business", "succession.successor")).AcceptedAsync();
        await using var live = await talk.Asker.ConnectAsync();
        (await talk.Host.SayAsync(talk.Conversation, $"電話は{Number}です")).Is(HttpStatusCode.Created);
        (await talk.Asker.SayAsync(talk.Conversation, "わたしは03-1111-2222です")).Is(HttpStatusCode.Created);
        await Soon.HoldsAsync("the candidate hears of it live", Deadline.Patient, () => Task.FromResult(live.Seqs(talk.Conversation).Count == 2));

        var seen = await SeenAsync(talk.Asker, talk);
        Assert.Contains("電話は●●●●です", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, seen + live.Everything(), StringComparison.Ordinal);
        Assert.True((await talk.Asker.GetAsync($"conversations/{talk.Conversation}/messages")).Json[0]!["masked"]!.GetValue<bool>());
        var own = (await talk.Host.GetAsync($"conversations/{talk.Conversation}/messages")).Json;
        Assert.True(own[0]!["masked"]!.GetValue<bool>());
        Assert.Contains(Number, own[0]!["body"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("03-1111-2222", own[1]!["body"]!.GetValue<string>(), StringComparison.Ordinal);

        (await talk.AtAsync(talk.Host, "disclose", new { stage = 3 })).Is(HttpStatusCode.OK);
        Assert.DoesNotContain(Number, await SeenAsync(talk.Asker, talk), StringComparison.Ordinal);
        (await talk.AtAsync(talk.Asker, "nda", new { accept = true })).Is(HttpStatusCode.OK);
        (await talk.AtAsync(talk.Host, "disclose", new { stage = 4 })).Is(HttpStatusCode.OK);

        Assert.Contains(Number, await SeenAsync(talk.Asker, talk), StringComparison.Ordinal);
    }

    /// <summary>Everything that shows a conversation's words.</summary>
    private static async Task<string> SeenAsync(ApiPerson person, Meeting talk)
    {
        var path = $"conversations/{talk.Conversation}";
        return (await person.GetAsync("conversations")).Text + (await person.GetAsync($"{path}/events?after=0")).Text
            + (await person.GetAsync($"{path}/messages")).Text + (await person.OpenAsync($"/messages/{talk.Conversation}")).Text;
    }
}
