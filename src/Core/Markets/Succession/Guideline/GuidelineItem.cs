using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession.Guideline;

/// <summary>Something that an owner should have made sure of before handing a business on.</summary>
/// <param name="Id">Stable word.</param>
/// <param name="Text">What was made sure of, as the owner would say it.</param>
/// <param name="Why">Why it matters, in plain words.</param>
public sealed record GuidelineItem(string Id, LocalText Text, LocalText Why);
