namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>What all three have consented to, on paper.</summary>
/// <param name="IntroductionId">The introduction.</param>
/// <param name="Version">Number of the version.</param>
/// <param name="Text">What it says.</param>
/// <param name="AgreedAt">When the last of the three consented.</param>
/// <param name="Consents">The three words.</param>
public sealed record FitOutSheet(Guid IntroductionId, int Version, FitOutText Text, DateTimeOffset AgreedAt, IReadOnlyList<FitOutSheetConsent> Consents);
