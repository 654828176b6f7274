namespace SetagayaPort.Matching.Explanations;

/// <summary>Why the other side fits this side's wishes, free of language; <see cref="ReasonWording"/> words it.</summary>
/// <param name="Code">The reason code: <c>conditions|price|distance|timing|skills|other</c>.</param>
/// <param name="Weight">This term's share, 0..1, of the side's score.</param>
/// <param name="Topic">What it is about, as the criterion says.</param>
/// <param name="Template">Which sentence words it.</param>
/// <param name="Values">What the sentence needs: numbers in invariant form, codes one per line.</param>
public sealed record Reason(string Code, double Weight, string Topic, string Template, IReadOnlyDictionary<string, string> Values);
