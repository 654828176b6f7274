using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Histories;
using SetagayaPort.Testing;
using SetagayaPort.Web.Features.Messaging.Live;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Faults;

/// <summary>Bugs put into a real run that the judge must find: in what reaches whom. Each run without the bug breaks nothing.</summary>
[Collection(nameof(NorthTown))]
public sealed class LiveTeethTests(PortApp app)
{
    private readonly History history = new();

    /// <summary>What is said between the question for the log and the connection is in neither.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Catching_up_before_attaching_breaks_I5(bool bug)
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "一");
        history.Starts.Enqueue(new("client", talk.Asker.Id, talk.Conversation, 1, 0));

        await using var host = await talk.Host.ConnectAsync();
        var log = bug ? await LogAsync(talk) : [];
        if (bug)
        {
            await talk.Host.SayAsync(talk.Conversation, "二");
            await Soon.HoldsAsync("the second has been pushed to who was there", Deadline.Patient, () => Task.FromResult(host.Seqs(talk.Conversation).Contains(2)));
        }

        await using var live = await talk.Asker.ConnectAsync();
        if (!bug)
        {
            await talk.Host.SayAsync(talk.Conversation, "二");
            log = await LogAsync(talk);
        }

        await talk.Host.SayAsync(talk.Conversation, "三");
        await Soon.HoldsAsync("the third is pushed", Deadline.Patient, () => Task.FromResult(live.Seqs(talk.Conversation).Contains(3)));

        var known = log.Select(x => x["seq"]!.GetValue<long>()).ToHashSet();
        foreach (var seen in log.Concat(live.Received("eventReceived").Where(x => !known.Contains(x["seq"]!.GetValue<long>()))))
            history.Applied.Enqueue(Applied(talk, seen));
        Assert.Equal(bug ? "I5" : "", await BrokenAsync(talk));
    }

    /// <summary>A node sends to those who were members when it last looked.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fan_out_to_an_ex_member_breaks_I8(bool bug)
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var former = await talk.Asker.ConnectAsync();
        await using var present = await talk.Host.ConnectAsync();
        await talk.Host.SayAsync(talk.Conversation, "二人で");
        await Soon.HoldsAsync("a member hears it", Deadline.Patient, () => Task.FromResult(former.Seqs(talk.Conversation).Count == 1));

        await app.ExecuteAsync("UPDATE conversation_members m SET left_seq = c.last_seq FROM conversations c WHERE c.id = m.conversation_id AND c.id = $1 AND account_id = $2", talk.Conversation, talk.Asker.Id);
        await talk.Host.SayAsync(talk.Conversation, "ひとりごと");
        await Soon.HoldsAsync("who is there hears it", Deadline.Patient, () => Task.FromResult(present.Seqs(talk.Conversation).Count == 2));
        if (bug)
        {
            var deliveries = await app.InScopeAsync<ConversationReader, List<(Guid Account, LiveEvent Event)>>(x => x.DeliveriesAsync(talk.Conversation, 2));
            app.Services.GetRequiredService<ConnectionRegistry>().Send(talk.Asker.Id, LiveCall.Of("eventReceived", deliveries[0].Event));
            await Soon.HoldsAsync("the former member is sent it", Deadline.Patient, () => Task.FromResult(former.Seqs(talk.Conversation).Count == 2));
        }

        foreach (var (account, client) in new[] { (talk.Asker.Id, former), (talk.Host.Id, present) })
        {
            foreach (var seq in client.Seqs(talk.Conversation))
                history.Arrivals.Enqueue(new(account, 1, talk.Conversation, seq, TimeSpan.Zero));
        }

        Assert.Equal(bug ? "I8" : "", await BrokenAsync(talk));
    }

    private static ClientEvent Applied(Meeting talk, JsonNode seen) => new(
        "client", talk.Conversation, 1, seen["seq"]!.GetValue<long>(), seen["kind"]!.GetValue<string>(),
        seen["message"]!["number"]!.GetValue<long>(), seen["message"]!["clientMessageId"]!.GetValue<string>());

    private static async Task<List<JsonNode>> LogAsync(Meeting talk) =>
        [.. (await talk.Asker.GetAsync($"conversations/{talk.Conversation}/events")).Is(HttpStatusCode.OK)["events"].AsArray().Select(x => x!)];

    private async Task<string> BrokenAsync(Meeting talk)
    {
        var rest = await RestReader.ReadAsync(app.ConnectionString, ["client"]);
        history.Rest = new Rest
        {
            Log = [.. rest.Log.Where(x => x.Conversation == talk.Conversation)],
            Conversations = [.. rest.Conversations.Where(x => x.Conversation == talk.Conversation)],
            Members = [.. rest.Members.Where(x => x.Conversation == talk.Conversation)],
            Online = rest.Online,
        };
        return string.Join(' ', HistoryChecker.Check(history).Select(x => x.Invariant).Distinct());
    }
}
