using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>A rule as the page of rules lists it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Severity">Whether it stands in the way of publishing.</param>
/// <param name="Source">The law or practice behind it.</param>
public sealed record RuleEntry(string Id, LocalText Title, Severity Severity, LocalText Source);
