namespace SetagayaPort.Core.Search;

/// <summary>How many of the hits carry a value.</summary>
public sealed record FacetCount(string Value, long Count);
