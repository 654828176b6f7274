namespace SetagayaPort.Matching.Learning;

/// <summary>What one side said of a pair, from which its view is learned.</summary>
/// <param name="Values">The value of each criterion of the model, 0..1, neutral where nothing is said.</param>
/// <param name="Yes">Interested, accepted, agreed; otherwise dismissed or declined.</param>
/// <param name="Weight">How much the word counts, above 0; 1 is usual.</param>
/// <param name="Code">With a no: the code of the criteria for which it was said, such as <c>price</c>; null when nothing was said.</param>
public sealed record Verdict(IReadOnlyList<double> Values, bool Yes, double Weight = 1, string? Code = null);
