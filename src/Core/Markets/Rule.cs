using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>One rule of law or practice that a listing must satisfy to be published.</summary>
public abstract class Rule
{
    /// <summary>Stable id: market.topic.</summary>
    public abstract string Id { get; }

    /// <summary>The law or practice, as its author would cite it.</summary>
    public abstract LocalText Source { get; }

    public abstract IEnumerable<Finding> Check(Draft draft);

    protected Finding Block(string field, LocalText message, LocalText fix) => new(Id, Severity.Block, field, message, fix, Source);

    protected Finding Warn(string field, LocalText message, LocalText fix) => new(Id, Severity.Warn, field, message, fix, Source);
}
