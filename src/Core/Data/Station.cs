namespace SetagayaPort.Core.Data;

/// <summary>A station with its position in degrees and its lines.</summary>
public sealed record Station(string Name, double Latitude, double Longitude, IReadOnlyList<string> Lines);
