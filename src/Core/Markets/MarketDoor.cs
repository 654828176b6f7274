using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>A way into a market that many look for: a search made ready.</summary>
/// <param name="Label">Such as 援農を手伝う.</param>
/// <param name="Text">What one finds there.</param>
/// <param name="Address">Query of the market's own page, beginning with <c>?</c>, or the path of another page.</param>
public sealed record MarketDoor(LocalText Label, LocalText Text, string Address);
