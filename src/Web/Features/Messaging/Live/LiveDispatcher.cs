using System.Threading.Channels;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>Carries committed signals to open connections. Recipients are read from the members at the moment of fan-out.</summary>
internal sealed partial class LiveDispatcher(LiveFeed feed, ConnectionRegistry connections, IServiceScopeFactory scopes, ILogger<LiveDispatcher> logger) : BackgroundService
{
    private const int Lanes = 4;
    private const int LaneRoom = 1000;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        feed.Delivers = true;
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = Enumerable.Range(0, Lanes).Select(_ => Channel.CreateBounded<LiveSignal>(LaneRoom)).ToArray();
        return Task.WhenAll(lanes.Select(x => DrainAsync(x.Reader, stoppingToken)).Append(ShareOutAsync(lanes, stoppingToken)));
    }

    /// <summary>A conversation keeps to one lane, so its events arrive in the order in which they were announced.</summary>
    private async Task ShareOutAsync(Channel<LiveSignal>[] lanes, CancellationToken stopping)
    {
        try
        {
            await foreach (var signal in feed.Signals.ReadAllAsync(stopping))
                await lanes[(uint)signal.Target.GetHashCode() % Lanes].Writer.WriteAsync(signal, stopping);
        }
        catch (OperationCanceledException)
        {
            // Shutting down.
        }
    }

    private async Task DrainAsync(ChannelReader<LiveSignal> lane, CancellationToken stopping)
    {
        try
        {
            await foreach (var signal in lane.ReadAllAsync(stopping))
            {
                try
                {
                    await DeliverAsync(signal, stopping);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    Missed(error, signal.Kind);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Shutting down.
        }
    }

    public async Task DeliverAsync(LiveSignal signal, CancellationToken cancel)
    {
        if (signal.Kind == LiveSignal.AccountCall)
        {
            connections.Send(signal.Target, LiveCall.Of(signal.Method!, signal.Payload));
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ConversationReader>();
        foreach (var (account, seen) in await reader.DeliveriesAsync(signal.Target, signal.Seq, cancel))
            connections.Send(account, LiveCall.Of("eventReceived", seen));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A live hint ({Kind}) was not delivered; clients catch up from the log.")]
    private partial void Missed(Exception error, string kind);
}
