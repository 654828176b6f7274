using System.Buffers;
using System.IO.Pipelines;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>
/// Reads what a client sends to the hub and counts its messages, below the hub's own filters, which never see a malformed one. A client that sends
/// more than it may is cut; a page comes nowhere near it.
/// </summary>
/// <param name="inner">The connection's own reader.</param>
/// <param name="perSecond">Messages that come back every second.</param>
/// <param name="burst">Messages that may come at once.</param>
/// <param name="time">The clock.</param>
/// <param name="abort">Cuts the connection.</param>
internal sealed class FrameCap(PipeReader inner, int perSecond, int burst, TimeProvider time, Action abort) : PipeReader
{
    /// <summary>Ends every message of the JSON protocol.</summary>
    private const byte Separator = 0x1E;

    private ReadOnlySequence<byte> buffer;
    private double left = burst;
    private long since = time.GetTimestamp();

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        var messages = Count(buffer.Slice(0, consumed));
        buffer = default;
        inner.AdvanceTo(consumed, examined);
        if (messages > 0 && !Allows(messages))
            abort();
    }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) => Kept(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        var read = inner.TryRead(out result);
        Kept(result);
        return read;
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private static int Count(ReadOnlySequence<byte> read)
    {
        var count = 0;
        foreach (var part in read)
            count += part.Span.Count(Separator);
        return count;
    }

    private ReadResult Kept(ReadResult result)
    {
        buffer = result.Buffer;
        return result;
    }

    private bool Allows(int messages)
    {
        var now = time.GetTimestamp();
        left = Math.Min(burst, left + (time.GetElapsedTime(since, now).TotalSeconds * perSecond)) - messages;
        since = now;
        return left >= 0;
    }
}
