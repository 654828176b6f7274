namespace SetagayaPort.Core.Markets.Succession.Guideline;

/// <summary>An owner has turned from looking for a successor to closing the business well, and asks for help with it.</summary>
public sealed class ClosureRequest
{
    public required Guid ListingId { get; init; }

    /// <summary>What weighs on the owner; for coordinators alone.</summary>
    public string? Note { get; init; }

    public required Guid RequestedById { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }
}
