namespace SetagayaPort.Core.Jobs;

/// <summary>
/// Outbox work whose effect stands in the port's own database and has a name. It is done in one transaction with the name's entry in the
/// <see cref="EffectLedger"/>, and so once, also when the worker dies before the outbox knows, or a slow worker meets the one that took over.
/// </summary>
public interface IKeyedEffect : IOutboxHandler
{
    /// <summary>The same for every message that asks for the same effect.</summary>
    string EffectOf(OutboxMessage message);
}
