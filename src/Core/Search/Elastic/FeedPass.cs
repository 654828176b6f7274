namespace SetagayaPort.Core.Search.Elastic;

/// <summary>What a pass over the feeds came to.</summary>
/// <param name="More">Whether there is more to do at once.</param>
/// <param name="Fault">Why it went no further.</param>
/// <param name="Elsewhere">Whether another process is at it.</param>
internal sealed record FeedPass(bool More, ElasticFault? Fault = null, string? Reason = null, bool Elsewhere = false);
