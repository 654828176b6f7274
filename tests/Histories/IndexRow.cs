namespace SetagayaPort.Histories;

/// <summary>What the search holds of something at the end.</summary>
/// <param name="Subject">Such as a listing.</param>
/// <param name="Version">The version that is to be found; null when nothing of it may be.</param>
/// <param name="Indexed">The version that is found; null when nothing is.</param>
public sealed record IndexRow(Guid Subject, int? Version, int? Indexed);
