using SetagayaPort.Core.Assistance;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>What somebody offline said to a coordinator, to whom the text was read.</summary>
/// <param name="Role">In which role.</param>
/// <param name="Name">The name of a third party without an account, the first time.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Withdraws">Whether a consent is taken back.</param>
/// <param name="Said">How, when, in which words.</param>
public sealed record FitOutSpoken(FitOutRole? Role, string? Name, int? Version, bool Withdraws, WordOfMouth Said);
