using Microsoft.Extensions.Caching.Memory;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Messaging.Live;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>"Is writing": never stored, at most one in three seconds per person and conversation.</summary>
public sealed class TypingSigns(ConnectionRegistry connections, IServiceScopeFactory scopes, IMemoryCache cache)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    public async Task SayAsync(Guid account, Guid conversation, CancellationToken cancel)
    {
        var key = (typeof(TypingSigns), account, conversation);
        if (cache.TryGetValue(key, out _))
            return;
        cache.Set(key, true, Pause);

        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<ConversationReader>().ListAsync(account, conversation, cancel);
        if (found is not [{ Left: false, ClosedAt: null } mine])
            return;
        foreach (var other in mine.Participants.Where(x => !x.Me && x.Present))
        {
            // Each reader knows the writer by the id that reader may see.
            connections.Send(other.AccountId, LiveCall.Of("typing", new { conversationId = conversation, userId = mine.MyIdForOthers ?? account }));
        }
    }
}
