using SetagayaPort.Core.Assistance;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>Somebody's word on a version, as it arrives.</summary>
/// <param name="Given">Consent, or its withdrawal.</param>
/// <param name="AccountId">Whose; null for somebody without an account.</param>
/// <param name="Name">Their name.</param>
/// <param name="Number">The version that was read.</param>
/// <param name="Language">In which language.</param>
/// <param name="At">When.</param>
internal sealed record FitOutWord(bool Given, Guid? AccountId, string Name, int Number, string Language, DateTimeOffset At)
{
    /// <summary>Who passed it on, where it was said and not pressed.</summary>
    public OnBehalf? By { get; init; }

    /// <summary>For whom it was passed on.</summary>
    public FitOutRole? For { get; init; }
}
