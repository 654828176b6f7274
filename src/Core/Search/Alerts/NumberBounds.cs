namespace SetagayaPort.Core.Search.Alerts;

/// <summary>Inclusive bounds of a number; null is open.</summary>
public sealed record NumberBounds(double? Min, double? Max);
