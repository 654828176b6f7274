namespace SetagayaPort.Core.Data;

/// <summary>A town (町) and the one of the ward's five areas it belongs to.</summary>
public sealed record Town(string AreaCode, string AreaName, string Name);
