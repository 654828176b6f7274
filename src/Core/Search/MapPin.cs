using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search;

/// <summary>A found listing with its place on the map.</summary>
public sealed record MapPin(Listing Listing, MapPlace Place);
