namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>Something that typing may be completed to.</summary>
/// <param name="Text">As it is shown, and typed unless <see cref="Spelling"/> says otherwise.</param>
/// <param name="Reading">In kana, with letters and digits where the text has them; empty when it is not known.</param>
/// <param name="Weight">How often it is meant, 0 or more.</param>
/// <param name="Source">Where it comes from, for whoever asks.</param>
public sealed record CompletionEntry(string Text, string Reading, double Weight, string Source)
{
    /// <summary>How it is typed, where that is not how it is shown: 三茶 for 三軒茶屋.</summary>
    public string Spelling { get; init; } = Text;

    /// <summary>Where later words begin in <see cref="Spelling"/> and in <see cref="Reading"/>, so that typing may begin there.</summary>
    public IReadOnlyList<WordStart> LaterWords { get; init; } = [];
}
