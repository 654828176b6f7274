using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>What one search has to tell.</summary>
/// <param name="Search">The search.</param>
/// <param name="Listings">What it found, newest first.</param>
public sealed record SearchFinds(SavedSearch Search, IReadOnlyList<Listing> Listings);
