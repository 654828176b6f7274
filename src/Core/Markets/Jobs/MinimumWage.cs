namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>The minimum wage in force; changes every October, so a deployment can set it (<c>Rules:MinimumWage</c>).</summary>
public sealed record MinimumWage
{
    public int YenPerHour { get; init; } = 1226;

    /// <summary>The day from which it is in force.</summary>
    public DateOnly Since { get; init; } = new(2025, 10, 3);

    public string PrefectureJa { get; init; } = "東京都";

    public string PrefectureEn { get; init; } = "Tokyo";
}
