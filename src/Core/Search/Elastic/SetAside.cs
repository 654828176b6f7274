namespace SetagayaPort.Core.Search.Elastic;

/// <summary>A document that Elasticsearch will not take as it is.</summary>
internal sealed record SetAside(Guid ListingId, long Revision, string Reason);
