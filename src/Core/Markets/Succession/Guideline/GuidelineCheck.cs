namespace SetagayaPort.Core.Markets.Succession.Guideline;

/// <summary>An item of the guideline that was ticked for a business.</summary>
public sealed class GuidelineCheck
{
    public required Guid ListingId { get; init; }

    /// <summary>List and item, such as <c>guarantee.bank</c>.</summary>
    public required string Item { get; init; }

    public required Guid CheckedById { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }
}
