namespace SetagayaPort.Core.Jobs;

/// <summary>Does one kind of outbox work, registered under its topic. Called at least once for each message, so the effect must bear repetition, or be entered in the <see cref="EffectLedger"/>.</summary>
public interface IOutboxHandler
{
    Task HandleAsync(OutboxMessage message, CancellationToken cancel);
}
