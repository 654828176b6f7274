using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Messaging.Live;

/// <summary>A node that stood still knows nothing of sessions any more: it asks before it sends, not after.</summary>
[Collection(nameof(NorthTown))]
public sealed class EndedSessionTests(PortApp app)
{
    [Fact]
    public async Task What_is_said_once_nothing_is_known_of_sessions_reaches_those_that_hold_and_no_other()
    {
        var talk = await Meeting.TalkingAsync(app);
        await using var ended = await talk.Asker.ConnectAsync();
        await using var present = await talk.Host.ConnectAsync();
        await talk.Host.SayAsync(talk.Conversation, "一");
        await Soon.HoldsAsync("both hear the first", Deadline.Patient, () => Task.FromResult(ended.Seqs(talk.Conversation).Count == 1 && present.Seqs(talk.Conversation).Count == 1));

        await app.ExecuteAsync("UPDATE accounts SET session_version = session_version + 1 WHERE id = $1", talk.Asker.Id);
        ((MemoryCache)app.Services.GetRequiredService<IMemoryCache>()).Clear();
        await talk.Host.SayAsync(talk.Conversation, "二");

        await Soon.HoldsAsync("who may hears the second", Deadline.Patient, () => Task.FromResult(present.Seqs(talk.Conversation).Count == 2));
        await ended.Closed.WaitAsync(Deadline.Patient);
        Assert.Equal([1], ended.Seqs(talk.Conversation));
    }
}
