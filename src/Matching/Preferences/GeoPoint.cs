using System.Runtime.InteropServices;

namespace SetagayaPort.Matching.Preferences;

/// <summary>A place in degrees (WGS 84).</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Code">What reasons may call the place: a station or area code that the label lookup knows under the set "place". Null: reasons give no name.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Latitude, double Longitude, string? Code = null);
