namespace SetagayaPort.Matching.Learning;

/// <summary>Verdicts for which about the same had been foretold.</summary>
/// <param name="From">The least probability of the band, 0..1; it is a fifth wide.</param>
/// <param name="Count">How many verdicts there were.</param>
/// <param name="Foretold">The mean probability of a yes that had been given, 0..1.</param>
/// <param name="Came">The share of those that were a yes, 0..1; where both agree, the probabilities mean what they say.</param>
public sealed record JudgementBand(double From, int Count, double Foretold, double Came);
