namespace SetagayaPort.Matching.Explanations;

/// <summary>What a side could change in its own listing to fit the other better or to reach it, free of language.</summary>
/// <param name="Field">The field of its own listing, such as <c>details.wage.min</c>.</param>
/// <param name="Topic">What it is about, as the criterion says.</param>
/// <param name="Template">Which sentence words it.</param>
/// <param name="Values">What the sentence needs: numbers in invariant form, codes one per line.</param>
public sealed record Improvement(string Field, string Topic, string Template, IReadOnlyDictionary<string, string> Values);
