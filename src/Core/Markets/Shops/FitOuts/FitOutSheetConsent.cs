using SetagayaPort.Core.Assistance;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>One of the three consents.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Name">Whose, by the name at that time.</param>
/// <param name="At">When it was given, or recorded.</param>
/// <param name="Text">The text to the letter, in the language in which it was read.</param>
/// <param name="Way">How a coordinator was told, where the person is offline.</param>
/// <param name="SaidOn">On which day.</param>
public sealed record FitOutSheetConsent(FitOutRole Role, string Name, DateTimeOffset At, string Text, ConsentWay? Way, DateOnly? SaidOn);
