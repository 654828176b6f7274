namespace SetagayaPort.Matching.Text.Suggest;

/// <summary>A word that people may have meant.</summary>
/// <param name="Word">As it is shown.</param>
/// <param name="Reading">In kana; empty when it is not known.</param>
/// <param name="Frequency">In how many texts it stands.</param>
public sealed record SpellingWord(string Word, string Reading, int Frequency);
