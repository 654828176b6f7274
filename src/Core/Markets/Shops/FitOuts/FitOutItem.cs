using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>One thing that all three agree to.</summary>
/// <param name="Field">Its name in the contract.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Value">What is said of it; null while nothing is.</param>
/// <param name="Needed">Whether nobody can consent without it.</param>
public sealed record FitOutItem(string Field, LocalText Label, LocalText? Value, bool Needed = true);
