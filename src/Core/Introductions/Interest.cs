using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Introductions;

/// <summary>A grade of interest as one kind of listing is asked in it.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Name">What people call it there, such as すぐ応募.</param>
/// <param name="Meaning">What it promises and what it does not, for the one who asks.</param>
/// <param name="Heard">What it tells the one who is asked.</param>
public sealed record Interest(InterestGrade Grade, LocalText Name, LocalText Meaning, LocalText Heard)
{
    /// <summary>What is passed on when nothing was written; null where some words are needed.</summary>
    public LocalText? Unsaid { get; init; }

    /// <summary>The grade of a word that a form or a program sends; no word is no grade.</summary>
    public static Result<InterestGrade?> Read(string? word)
    {
        if (string.IsNullOrEmpty(word))
            return (InterestGrade?)null;
        return Words<InterestGrade>.TryParse(word, out var grade)
            ? (InterestGrade?)grade
            : Error.Invalid("grade", "word.unknown", new("どのくらいの気持ちかを選んでください。", $"Choose a grade: {string.Join(", ", Words<InterestGrade>.All)}."));
    }
}
