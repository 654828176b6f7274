namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>A word that a listing says.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Worth">What saying it counts beside a skill or keyword, which count 1.</param>
/// <param name="IsTitle">Whether it is the whole title, which is completed and corrects nothing.</param>
internal sealed record SaidWord(string Text, double Worth, bool IsTitle = false);
