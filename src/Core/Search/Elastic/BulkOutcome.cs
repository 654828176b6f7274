namespace SetagayaPort.Core.Search.Elastic;

/// <summary>What became of some changes that were sent to an index.</summary>
/// <param name="Done">How many of them, from the first, need not be sent again.</param>
/// <param name="Written">Those among all that the index holds now as they are, or in a newer state.</param>
/// <param name="Refused">Those among the done that the index will not take; nothing older of them is left in it.</param>
/// <param name="Fault">Why not all are done.</param>
/// <param name="Lost">Whether there is no such index any more.</param>
internal sealed record BulkOutcome(int Done, IReadOnlyList<Guid> Written, IReadOnlyList<SetAside> Refused, ElasticFault? Fault = null, string? Reason = null, bool Lost = false);
