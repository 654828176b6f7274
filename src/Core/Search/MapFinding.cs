namespace SetagayaPort.Core.Search;

/// <summary>What a search finds, as a map shows it.</summary>
/// <param name="Total">All that was found; more than the pins when there are too many, or some tell no place.</param>
/// <param name="Looked">How many of them were looked at, the best first.</param>
/// <param name="Pins">Those with a place, the best first.</param>
/// <param name="Unplaced">How many of those looked at tell no place, by area; most first.</param>
public sealed record MapFinding(int Total, int Looked, IReadOnlyList<MapPin> Pins, IReadOnlyList<FacetCount> Unplaced);
