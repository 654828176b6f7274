namespace SetagayaPort.Core.Introductions;

/// <summary>
/// Whether the operator may place people in employment free of charge (無料職業紹介, 職業安定法 第29条 and 第33条), from the section
/// <c>Placement</c>. Without it coordinators bring nobody together for a job; people may still ask each other.
/// </summary>
public sealed class PlacementOptions
{
    public bool Licensed { get; set; }

    /// <summary>The number under which it was notified or permitted, shown where a coordinator introduces.</summary>
    public string? LicenceNumber { get; set; }
}
