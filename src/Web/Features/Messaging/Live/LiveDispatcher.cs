using System.Threading.Channels;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>Carries committed signals to open connections. Recipients are read from the members at the moment of fan-out.</summary>
internal sealed partial class LiveDispatcher(
    LiveFeed feed, ConnectionRegistry connections, SessionState sessions, IServiceScopeFactory scopes, TimeProvider time, ILogger<LiveDispatcher> logger) : BackgroundService
{
    private const int Lanes = 4;
    private const int LaneRoom = 1000;

    /// <summary>While the database is away: every half second, until the next digest is due.</summary>
    private const int Tries = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly Channel<LiveSignal>[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<LiveSignal>(LaneRoom))];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        feed.Delivers = true;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(lanes.Select(x => DrainAsync(x.Reader, stoppingToken)).Append(ShareOutAsync(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Shutting down.
        }
    }

    /// <summary>A conversation keeps to one lane, so its events arrive in the order in which they were announced.</summary>
    public ValueTask HandOnAsync(LiveSignal signal, CancellationToken cancel) => lanes[(uint)signal.Target.GetHashCode() % Lanes].Writer.WriteAsync(signal, cancel);

    private async Task ShareOutAsync(CancellationToken stopping)
    {
        await foreach (var signal in feed.Signals.ReadAllAsync(stopping))
            await HandOnAsync(signal, stopping);
    }

    private async Task DrainAsync(ChannelReader<LiveSignal> lane, CancellationToken stopping)
    {
        await foreach (var signal in lane.ReadAllAsync(stopping))
        {
            for (var tries = 1; !await TryDeliverAsync(signal, tries == Tries, stopping) && tries < Tries; tries++)
                await Task.Delay(Pause, time, stopping);
        }
    }

    private async Task<bool> TryDeliverAsync(LiveSignal signal, bool last, CancellationToken stopping)
    {
        try
        {
            await DeliverAsync(signal, stopping);
            return true;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            if (last)
                Missed(error, signal.Kind);
            return false;
        }
    }

    private async Task DeliverAsync(LiveSignal signal, CancellationToken cancel)
    {
        if (signal.Kind == LiveSignal.AccountCall)
        {
            await SendAsync(signal.Target, LiveCall.Of(signal.Method!, signal.Payload), cancel);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ConversationReader>();
        foreach (var (account, seen) in await reader.DeliveriesAsync(signal.Target, signal.Seq, cancel))
            await SendAsync(account, LiveCall.Of("eventReceived", seen), cancel);
    }

    /// <summary>
    /// Whose session no longer holds is cut instead. What is known of sessions is fresh by itself as long as this node breathes; after it stood still
    /// it is asked anew here, before anything that waited goes out.
    /// </summary>
    private async Task SendAsync(Guid account, LiveCall call, CancellationToken cancel)
    {
        foreach (var connection in connections.Of(account))
        {
            if (await sessions.CheckAsync(connection.User, cancel) == SessionVerdict.Holds)
                connection.Offer(call);
            else
                connection.Abort();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A live hint ({Kind}) was not delivered; clients catch up from the log.")]
    private partial void Missed(Exception error, string kind);
}
