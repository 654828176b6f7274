namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>The text as it was written at one time; kept as it was, and the database refuses to change it.</summary>
public sealed class FitOutVersion
{
    public required Guid IntroductionId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Number { get; init; }

    public required FitOutText Content { get; init; }

    public required Guid WrittenById { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
