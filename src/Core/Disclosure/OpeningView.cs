namespace SetagayaPort.Core.Disclosure;

/// <summary>Who opened a file, when.</summary>
/// <param name="By">Name of the person.</param>
/// <param name="At">When.</param>
/// <param name="IntroductionId">In which introduction; null for a coordinator.</param>
public sealed record OpeningView(string By, DateTimeOffset At, Guid? IntroductionId);
