namespace SetagayaPort.Core.Matchmaking.Pairs;

/// <summary>One matter of a pair, in the reader's language.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Code">The reason code that it belongs to.</param>
/// <param name="Left">What the left listing says; null where it says nothing.</param>
/// <param name="Right">What the right listing says.</param>
/// <param name="WishedByLeft">Whether the left side wishes it; null for what both simply speak of.</param>
/// <param name="State">How it stands.</param>
/// <param name="Hard">Whether it is never traded off.</param>
/// <param name="Value">0..1; null where either side says nothing.</param>
/// <param name="Counted">The value that is counted, also where nothing is said.</param>
/// <param name="LeftWeight">How much it counts for the left side, as a share of all its matters, 0..1.</param>
/// <param name="RightWeight">How much it counts for the right side.</param>
/// <param name="LeftShare">What it adds to the left side's fit, 0..1.</param>
/// <param name="RightShare">What it adds to the right side's fit.</param>
/// <param name="Note">Why it does not fit, in a sentence; null where it does.</param>
public sealed record PairRow(
    string Topic, string Code, string? Left, string? Right, bool? WishedByLeft, PairTermState State, bool Hard, double? Value, double Counted,
    double LeftWeight, double RightWeight, double LeftShare, double RightShare, string? Note);
