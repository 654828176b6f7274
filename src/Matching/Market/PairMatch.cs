using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Market;

/// <summary>A kept pair with what is to be said about it. The numbers are those of <see cref="PairScore"/>.</summary>
/// <param name="LeftReasons">Why the right fits the left's wishes, to be told to the left; at most 5, strongest first.</param>
/// <param name="RightReasons">Why the left fits the right's wishes, to be told to the right.</param>
/// <param name="LeftImprovements">What the left could change in its own listing to fit the right better; at most 3, most useful first.</param>
/// <param name="RightImprovements">What the right could change in its own listing to fit the left better.</param>
public sealed record PairMatch(
    Guid Left,
    Guid Right,
    double LeftFit,
    double RightFit,
    double Mutual,
    IReadOnlyList<Reason> LeftReasons,
    IReadOnlyList<Reason> RightReasons,
    IReadOnlyList<Improvement> LeftImprovements,
    IReadOnlyList<Improvement> RightImprovements);
