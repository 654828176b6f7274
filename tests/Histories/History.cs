using System.Collections.Concurrent;

namespace SetagayaPort.Histories;

/// <summary>What clients asked, were answered and saw during a run, and what stood in the database at its end. Many may write at once; each keeps its own order.</summary>
public sealed class History
{
    public ConcurrentQueue<SendCall> Sends { get; } = [];

    public ConcurrentQueue<ChangeCall> Changes { get; } = [];

    public ConcurrentQueue<ClientStart> Starts { get; } = [];

    public ConcurrentQueue<ClientEvent> Applied { get; } = [];

    public ConcurrentQueue<Arrival> Arrivals { get; } = [];

    public ConcurrentQueue<Revocation> Revocations { get; } = [];

    public ConcurrentQueue<CursorSight> Cursors { get; } = [];

    public ConcurrentQueue<JobCall> Jobs { get; } = [];

    public ConcurrentQueue<JobEffect> Effects { get; } = [];

    public Rest Rest { get; set; } = new();

    /// <summary>The database was put back to an earlier state: what was promised since then is lost, for good and lawfully, unless it stands in this log.</summary>
    public void Restore(IReadOnlyList<LogRow> log)
    {
        var sends = log.Select(x => (x.Conversation, x.Sender, x.ClientId)).ToHashSet();
        var entries = log.Select(x => (x.Conversation, x.Seq, x.Kind, x.Number)).ToHashSet();
        Keep(Sends, x => x.Outcome != Outcome.Ok || sends.Contains((x.Conversation, x.Sender, x.ClientId)));
        Keep(Changes, x => x.Outcome != Outcome.Ok || entries.Contains((x.Conversation, x.Seq, x.Kind, x.Number)));
        Cursors.Clear();
    }

    private static void Keep<T>(ConcurrentQueue<T> queue, Func<T, bool> holds)
    {
        for (var left = queue.Count; left > 0 && queue.TryDequeue(out var entry); left--)
        {
            if (holds(entry))
                queue.Enqueue(entry);
        }
    }
}
