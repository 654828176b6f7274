using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>
/// Cuts connections whose session no longer holds, and every 7.5 seconds tells members where their recently changed
/// conversations stand: a hint that was lost, such as one whose commit was not answered, is made good within ten.
/// </summary>
internal sealed partial class LiveUpkeep(ConnectionRegistry connections, SessionState sessions, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2.5);
    private const int BeatsPerDigest = 3;
    private static readonly TimeSpan DigestSpan = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var beat = 1; !stoppingToken.IsCancellationRequested; beat++)
        {
            try
            {
                await Task.Delay(Beat, time, stoppingToken);
                await CutRevokedAsync(stoppingToken);
                if (beat % BeatsPerDigest == 0)
                    await DigestAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                BeatFailed(error);
            }
        }
    }

    private async Task CutRevokedAsync(CancellationToken cancel)
    {
        // One query for all: what is cached may be four seconds old, and with the time until the next beat that would be too late.
        await sessions.RefreshAsync([.. connections.Accounts], cancel);
        foreach (var connection in connections.All)
        {
            if (await sessions.CheckAsync(connection.User, cancel) != SessionVerdict.Holds)
                connection.Abort();
        }
    }

    private async Task DigestAsync(CancellationToken cancel)
    {
        var here = connections.Accounts.ToArray();
        if (here.Length == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortDbContext>();
        var changed = await db.Set<ConversationMember>().Where(x => here.Contains(x.AccountId) && x.LeftSeq == null)
            .Join(db.Set<Conversation>().FromSql($"SELECT * FROM conversations WHERE last_event_at > now() - {DigestSpan}"), m => m.ConversationId, c => c.Id,
                (m, c) => new { m.AccountId, ConversationId = c.Id, c.Epoch, c.LastSeq }).ToListAsync(cancel);
        foreach (var mine in changed.GroupBy(x => x.AccountId))
            connections.Send(mine.Key, LiveCall.Of("digest", mine.Select(x => new { x.ConversationId, x.Epoch, x.LastSeq }).ToArray()));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The upkeep of live connections failed; trying again.")]
    private partial void BeatFailed(Exception error);
}
