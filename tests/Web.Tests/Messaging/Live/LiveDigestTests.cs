using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Live;

/// <summary>Where one's conversations stand is told again and again, so that a hint that was lost is made good.</summary>
[Collection(nameof(NorthTown))]
public sealed class LiveDigestTests(PortApp app)
{
    /// <summary>Somebody else's node has written the message: its clock and this node's may be apart by more than the digest looks back.</summary>
    [Fact]
    public async Task The_digest_tells_of_a_message_though_the_nodes_clock_has_moved_on()
    {
        var talk = await Meeting.TalkingAsync(app);
        await talk.Host.SayAsync(talk.Conversation, "聞こえますか");
        app.Clock.Advance(TimeSpan.FromMinutes(10));

        await using var live = await talk.Asker.ConnectAsync();

        await Soon.HoldsAsync("the digest tells of it", Deadline.Patient, () => Task.FromResult(live.Digests.Any(x =>
            x["conversationId"]!.GetValue<Guid>() == talk.Conversation && x["lastSeq"]!.GetValue<long>() == 1)));
    }
}
