namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>A word that listings say.</summary>
/// <param name="text">As the first of them writes it.</param>
/// <param name="folded">As it is compared.</param>
/// <param name="isTitle">Whether it is a whole title.</param>
internal sealed class VocabularyWord(string text, string folded, bool isTitle)
{
    private SpokenText? spoken;

    public string Text => text;

    public string Folded => folded;

    public bool IsTitle => isTitle;

    /// <summary>How many listings say it.</summary>
    public int Listings { get; set; }

    public double Weight { get; set; }

    /// <summary>Read when it is first asked for: most words stay from one change to the next.</summary>
    public SpokenText Spoken => spoken ??= SpokenText.Of(text);
}
