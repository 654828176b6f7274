namespace SetagayaPort.Matching.Text;

/// <summary>The form in which texts are compared.</summary>
public static class TextFolding
{
    /// <summary>
    /// Folds width, case, accents, old kanji and the two kana scripts: <c>ﾃﾚﾜｰｸ</c>, <c>テレワーク</c> and <c>てれわーく</c> become one. For
    /// comparing, not for showing. A lone surrogate becomes U+FFFD. Folding twice gives the same as folding once.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var folded = FoldedText.Of(text);
        return folded.Chars.ToString();
    }
}
