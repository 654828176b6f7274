namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>A version as it was written.</summary>
public sealed record FitOutVersionView(int Number, FitOutText Text, DateTimeOffset WrittenAt);
