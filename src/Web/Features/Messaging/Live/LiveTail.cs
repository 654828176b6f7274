using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Live;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>
/// Finds the signals that other nodes and lone workers wrote, when they ring and every 200 ms. Ids are given before commit, so the cursor stops at the oldest
/// transaction still open and looks back a little: a signal seen twice is harmless, clients drop what they have.
/// </summary>
internal sealed partial class LiveTail(LiveFeed feed, LiveDispatcher dispatcher, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveTail> logger) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LookBack = TimeSpan.FromSeconds(10);
    private const int Page = 500;
    private readonly HashSet<long> seen = [];

    /// <summary>The newest id at each look of the last seconds: what the floor rises to, also while this node alone writes.</summary>
    private readonly Queue<(DateTimeOffset At, long Newest)> looks = [];
    private long floor;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!started)
                    floor = await NewestAsync(stoppingToken);
                started = true;
                await StepAsync(stoppingToken);
                await feed.Heard.WaitAsync(Poll, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception error)
            {
                PollFailed(error);
                await Task.Delay(TimeSpan.FromSeconds(2), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<long> NewestAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await NewestAsync(scope.ServiceProvider.GetRequiredService<PortDbContext>(), cancel);
    }

    private static async Task<long> NewestAsync(PortDbContext db, CancellationToken cancel) => await db.Set<LiveSignal>().MaxAsync(x => (long?)x.Id, cancel) ?? 0;

    private async Task StepAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortDbContext>();
        looks.Enqueue((time.GetUtcNow(), await NewestAsync(db, cancel)));
        var known = seen.ToArray();
        var found = await db.Set<LiveSignal>().AsNoTracking()
            .Where(x => x.Id > floor && x.Node != feed.Node && !known.Contains(x.Id)).OrderBy(x => x.Id).Take(Page).ToListAsync(cancel);
        foreach (var signal in found)
        {
            if (seen.Add(signal.Id))
                await dispatcher.HandOnAsync(signal, cancel);
        }

        // A full page leaves some below the newest id unread.
        if (found.Count == Page)
            return;
        for (var settled = time.GetUtcNow() - LookBack; looks.TryPeek(out var look) && look.At < settled; looks.Dequeue())
            floor = Math.Max(floor, look.Newest);
        seen.RemoveWhere(x => x <= floor);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Polling for other nodes' signals failed; trying again.")]
    private partial void PollFailed(Exception error);
}
