using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>One rule of law or practice that a listing must satisfy to be published.</summary>
public abstract class Rule
{
    /// <summary>Stable id: market.topic.</summary>
    public abstract string Id { get; }

    /// <summary>What it asks, in one line for the page of rules.</summary>
    public abstract LocalText Title { get; }

    /// <summary>The law or practice, as its author would cite it.</summary>
    public abstract LocalText Source { get; }

    /// <summary>Whether what it finds stands in the way of publishing; the gravest, where it finds several things.</summary>
    public abstract Severity Severity { get; }

    public abstract IEnumerable<Finding> Check(Draft draft);

    /// <param name="field">Path of the field.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="fix">How to mend it.</param>
    /// <param name="apply">The value that mends it, where that is mechanical.</param>
    protected Finding Find(string field, LocalText message, LocalText fix, JsonNode? apply = null) => new(Id, Severity, field, message, fix, Source, apply);

    /// <summary>An advice of a rule whose other findings block.</summary>
    protected Finding Warn(string field, LocalText message, LocalText fix) => new(Id, Severity.Warn, field, message, fix, Source);
}
