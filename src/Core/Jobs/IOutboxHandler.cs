namespace SetagayaPort.Core.Jobs;

/// <summary>Does one kind of outbox work. Called at least once for each message, so the effect must bear repetition.</summary>
public interface IOutboxHandler
{
    string Topic { get; }

    Task HandleAsync(OutboxMessage message, CancellationToken cancel);
}
