namespace SetagayaPort.Core.Search;

/// <summary>The present state of a listing in the search.</summary>
/// <param name="ListingId">The listing.</param>
/// <param name="Revision">Counts up over all listings with every change; never given twice.</param>
/// <param name="Document">Null when nobody finds the listing any more.</param>
public sealed record SearchChange(Guid ListingId, long Revision, SearchDocument? Document);
