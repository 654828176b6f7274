namespace SetagayaPort.Matching.Explanations;

/// <summary>What an owner could change in a listing to be reached by more of a whole market, free of language; <see cref="AdviceWording"/> words it.</summary>
/// <param name="Field">The field of the listing, such as <c>details.wage.min</c>.</param>
/// <param name="Template">Which sentence words it.</param>
/// <param name="Values">
/// What the sentence needs: <c>by</c>, <c>from</c> and <c>to</c> in invariant form with their <c>unit</c>, or <c>codes</c>, one per line;
/// <c>topic</c> where the field has another name than its label.
/// </param>
/// <param name="Gained">How many counterparts it would then fit well and does not now; 1 or more.</param>
/// <param name="Lost">How many it fits well now and would no longer; 0 or more.</param>
public sealed record Advice(string Field, string Template, IReadOnlyDictionary<string, string> Values, int Gained, int Lost);
