using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Assistance;

/// <summary>Whose hands an account is in that a coordinator began for somebody offline.</summary>
public enum AssistedState
{
    [Label("代わりに入力しています", "Entered for them")] Assisted,

    /// <summary>The person has signed in, and has yet to say whether what was entered may stay.</summary>
    [Label("本人が確かめています", "The person is checking it")] TakenOver,

    [Label("本人が引き継ぎました", "Taken over")] Confirmed,
    [Label("同意が取りやめられました", "Consent withdrawn")] Withdrawn,
}
