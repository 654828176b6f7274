using System.Threading.Channels;

namespace SetagayaPort.Core.Live;

/// <summary>This process's signals after their commit, for the dispatcher that runs beside the hub. Never makes a writer wait.</summary>
public sealed class LiveFeed
{
    /// <summary>Beyond this the oldest hints are dropped: clients find what they miss in the log.</summary>
    private const int Capacity = 100_000;

    private readonly Channel<LiveSignal> channel = Channel.CreateBounded<LiveSignal>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = false });

    /// <summary>Names this process among the nodes.</summary>
    public Guid Node { get; } = Guid.CreateVersion7();

    /// <summary>Whether this process has a hub; a lone worker leaves its signals to the nodes.</summary>
    public bool Delivers { get; set; }

    /// <summary>Set when this process has committed something that others have to find.</summary>
    public Wake Written { get; } = new();

    /// <summary>Set when another process has.</summary>
    public Wake Heard { get; } = new();

    public ChannelReader<LiveSignal> Signals => channel.Reader;

    public void Publish(LiveSignal signal)
    {
        Written.Set();
        if (Delivers)
            channel.Writer.TryWrite(signal);
    }
}
