using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Jobs;

/// <summary>Work written in the business transaction and done after it, at least once.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    public required string Topic { get; init; }

    /// <summary>What it is about; handlers read the present state, so doing it twice is harmless.</summary>
    public required string Key { get; init; }

    public JsonObject? Payload { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>From when on (database clock) it may be claimed; at once unless a retry puts it off.</summary>
    public DateTimeOffset AvailableAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Until when (database clock) the claim holds.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Counts the claims; a worker whose claim has been taken over can no longer finish the message.</summary>
    public int Fence { get; init; }

    public string? LastError { get; init; }

    /// <summary>Given up after too many tries; kept for inspection.</summary>
    public DateTimeOffset? DeadAt { get; init; }
}
