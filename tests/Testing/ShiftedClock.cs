namespace SetagayaPort.Testing;

/// <summary>The real clock moved ahead: timers run as ever, while days pass for the reply clock, the windows of messages and the life of tokens.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
