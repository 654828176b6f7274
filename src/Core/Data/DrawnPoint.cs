namespace SetagayaPort.Core.Data;

/// <summary>
/// A point of the drawing of the ward, in degrees: of its outline, of the river, of a border between two areas, or where an area's name
/// stands. Points of one name follow each other along their line; the outline closes. The outline is simplified
/// from the National Land Numerical Information (docs/third-party.md), the rest is drawn by hand: to find one's way by, and no survey.
/// </summary>
public sealed record DrawnPoint(string Kind, string Name, double Latitude, double Longitude);
