namespace SetagayaPort.Core.Markets.Succession.Stories;

/// <summary>That an owner let the name be shown, or took it back: by whom, when, over which words. The database forbids changing it.</summary>
public sealed class StoryConsent
{
    public long Id { get; init; }

    public required Guid ListingId { get; init; }

    public required int StoryVersion { get; init; }

    /// <summary>True when it was given, false when it was taken back.</summary>
    public required bool Given { get; init; }

    /// <summary>What was agreed to, as it was read.</summary>
    public required string Words { get; init; }

    /// <summary>The name that was let be shown.</summary>
    public required string ShopName { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}
