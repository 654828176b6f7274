using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Rooms;

/// <summary>What late comers, those who left and those who came back are shown, on every way on which a conversation is read.</summary>
[Collection(nameof(NorthTown))]
public sealed class HistoryTests(PortApp app)
{
    private static readonly byte[] Paper = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Under_fromJoining_nothing_from_before_reaches_a_late_comer_on_any_way()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync("fromJoining");
        await party.AcceptAsync(party.Host);
        var file = (await party.Host.UploadAsync($"{party.At}/attachments", "かくし.pdf", Paper)).Is(HttpStatusCode.Created).Id;
        (await party.Host.PostAsync($"{party.At}/messages", new { clientMessageId = Guid.CreateVersion7().ToString(), body = "かくし前の話", attachmentIds = new[] { file } })).Is(HttpStatusCode.Created);
        await party.AcceptAsync(party.Asker);
        await party.SayAsync(party.Host, "みんなの話");
        (await party.Host.PatchAsync($"{party.At}/messages/1", new { body = "かくし直した話" })).Is(HttpStatusCode.OK);
        (await party.Host.PostAsync($"{party.At}/messages", new { clientMessageId = Guid.CreateVersion7().ToString(), body = "上の件", replyTo = 1 })).Is(HttpStatusCode.Created);

        string[] routes = ["", "/events", "/messages", "/words", "/export", "/search?q=かくし", "/messages?before=2"];
        foreach (var route in routes)
            Assert.DoesNotContain("かくし", (await party.Asker.GetAsync(party.At + route)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        foreach (var page in new[] { "", "/search?q=a", "/members", "?before=2", "?reply=1" })
            Assert.DoesNotContain("かくし", WebUtility.HtmlDecode((await party.Asker.OpenAsync($"/messages/{party.Id}{page}")).Is(HttpStatusCode.OK).Text), StringComparison.Ordinal);
        (await party.Asker.GetAsync($"{party.At}/attachments/{file}")).Is(HttpStatusCode.NotFound);
        (await party.Asker.PostAsync($"{party.At}/report", new { number = 1, reason = "spam" })).Is(HttpStatusCode.BadRequest);

        Assert.Equal(["withheld", "withheld", "withheld", "joined", "みんなの話", "withheld", "上の件"], await party.LogAsync(party.Asker));
        Assert.Equal(["みんなの話", "上の件"], await party.BodiesAsync(party.Asker));
        var quote = (await party.Asker.GetAsync($"{party.At}/messages")).Json[1]!["quote"]!;
        Assert.Equal((1, true, ""), (quote["number"]!.GetValue<int>(), quote["withheld"]!.GetValue<bool>(), quote["body"]!.GetValue<string>()));
        Assert.Equal("かくし直した話", (await party.Owner.GetAsync($"{party.At}/messages")).Json[2]!["quote"]!["body"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_said_before_is_not_unread_to_who_comes_late_and_what_comes_is()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync("fromJoining");
        await party.SayAsync(party.Owner, "一", "二", "三");
        await party.AcceptAsync(party.Host);
        Assert.Equal((3, 0, 4), await StandingAsync(party, party.Host));

        await party.SayAsync(party.Owner, "四", "五");

        Assert.Equal((3, 2, 4), await StandingAsync(party, party.Host));
        var position = (await party.Host.GetAsync("sync")).Json.AsArray().Single(x => x!["conversationId"]!.GetValue<Guid>() == party.Id)!;
        Assert.Equal(2, position["lastNumber"]!.GetValue<int>() - position["readNumber"]!.GetValue<int>());
    }

    [Fact]
    public async Task Whoever_has_left_keeps_what_was_theirs_and_learns_nothing_new()
    {
        var party = await RoomParty.OpenAsync(app);
        await party.SayAsync(party.Host, "まだいます", "直すまえ");
        await party.LeaveAsync(party.Asker);
        await party.SayAsync(party.Host, "いなくなった話");
        (await party.Host.PatchAsync($"{party.At}/messages/2", new { body = "直したあと" })).Is(HttpStatusCode.OK);
        (await party.Owner.PatchAsync(party.At, new { name = "新しい名前の部屋" })).Is(HttpStatusCode.OK);

        foreach (var route in new[] { party.At, $"{party.At}/events", $"{party.At}/messages", $"{party.At}/words", $"{party.At}/export", "conversations", "sync", "notifications" })
        {
            var text = (await party.Asker.GetAsync(route)).Is(HttpStatusCode.OK).Text;
            Assert.DoesNotContain("いなくなった話", text, StringComparison.Ordinal);
            Assert.DoesNotContain("直したあと", text, StringComparison.Ordinal);
            Assert.DoesNotContain("新しい名前", text, StringComparison.Ordinal);
        }

        Assert.Equal(["まだいます", "直すまえ"], await party.BodiesAsync(party.Asker));
        Assert.Equal(["opened", "joined", "joined", "まだいます", "直すまえ", "left"], await party.LogAsync(party.Asker));
        var summary = (await party.Asker.GetAsync(party.At)).Is(HttpStatusCode.OK);
        Assert.Equal((true, "店の相談", 6, 0, "直すまえ"), (summary["left"].GetValue<bool>(), summary["title"].GetValue<string>(), summary["lastSeq"].GetValue<int>(), summary["unread"].GetValue<int>(), summary["lastBody"].GetValue<string>()));
        Assert.DoesNotContain(party.Id.ToString(), (await party.Asker.GetAsync("sync")).Text, StringComparison.Ordinal);
        // What its writer took back is gone for everybody.
        (await party.Host.DeleteAsync($"{party.At}/messages/1")).Is(HttpStatusCode.OK);
        Assert.Equal(["", "直すまえ"], await party.BodiesAsync(party.Asker));
    }

    [Fact]
    public async Task Coming_back_under_fromJoining_never_shows_the_gap_and_keeps_the_first_time()
    {
        var party = await RoomParty.OpenAsync(app, "fromJoining");
        await party.SayAsync(party.Host, "最初の話");
        await party.LeaveAsync(party.Asker);
        await party.SayAsync(party.Host, "いないあいだ");
        await party.ComeBackAsync(party.Asker);
        await party.SayAsync(party.Host, "もどってから");

        Assert.Equal(["最初の話", "もどってから"], await party.BodiesAsync(party.Asker));
        Assert.Equal(["withheld", "withheld", "joined", "最初の話", "left", "withheld", "joined", "もどってから"], await party.LogAsync(party.Asker));
        Assert.Equal((2, 1, 1), await StandingAsync(party, party.Asker));
        Assert.Equal(["最初の話"], (await party.Asker.GetAsync($"{party.At}/messages?before=3")).Json.AsArray().Select(x => x!["body"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Coming_back_under_fromStart_shows_everything()
    {
        var party = await RoomParty.OpenAsync(app);
        await party.LeaveAsync(party.Asker);
        await party.SayAsync(party.Host, "いないあいだ");
        await party.ComeBackAsync(party.Asker);

        Assert.Equal(["いないあいだ"], await party.BodiesAsync(party.Asker));
    }

    [Fact]
    public async Task Live_each_member_gets_their_own_time_in_dense_steps_and_who_left_gets_nothing()
    {
        var party = await (await RoomParty.IntroducedAsync(app)).OpenedAsync("fromJoining");
        await party.AcceptAsync(party.Host);
        await party.SayAsync(party.Host, "早い話");
        await using var late = await party.Asker.ConnectAsync();
        await using var host = await party.Host.ConnectAsync();
        await party.AcceptAsync(party.Asker);
        (await party.Host.PatchAsync($"{party.At}/messages/1", new { body = "早い話を直す" })).Is(HttpStatusCode.OK);
        await party.SayAsync(party.Host, "みんなの話");
        await Soon.HoldsAsync("who came late has all since", Deadline.Patient, () => Task.FromResult(late.Seqs(party.Id).SequenceEqual([4, 5, 6])));
        await party.LeaveAsync(party.Asker);
        await party.SayAsync(party.Host, "遅い話");

        // 1 opened, 2 joined, 3 message, 4 joined, 5 edited, 6 message, 7 left, 8 message
        await Soon.HoldsAsync("who stays has everything", Deadline.Patient, () => Task.FromResult(host.Seqs(party.Id).Where(x => x > 3).SequenceEqual([4, 5, 6, 7, 8])));
        await Soon.HoldsAsync("who left is told of it", Deadline.Patient, () => Task.FromResult(late.Seqs(party.Id).SequenceEqual([4, 5, 6, 7])));
        Assert.Contains("みんなの話", late.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("早い話", late.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("遅い話", late.Everything(), StringComparison.Ordinal);
    }

    private static async Task<(int Read, int Unread, int First)> StandingAsync(RoomParty party, ApiPerson person)
    {
        var room = (await person.GetAsync(party.At)).Is(HttpStatusCode.OK);
        return (room["readNumber"].GetValue<int>(), room["unread"].GetValue<int>(), room["firstNumber"].GetValue<int>());
    }
}
