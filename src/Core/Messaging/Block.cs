namespace SetagayaPort.Core.Messaging;

/// <summary>The blocked person's messages no longer reach the blocker.</summary>
public sealed class Block
{
    public required Guid BlockerId { get; init; }

    public required Guid BlockedId { get; init; }

    public required DateTimeOffset At { get; init; }
}
