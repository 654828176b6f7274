namespace SetagayaPort.Core.Introductions;

/// <summary>A recorded step.</summary>
public sealed record IntroductionStepView(StepKind Kind, DateTimeOffset? At, string? Note, bool ByYou, DateTimeOffset RecordedAt);
