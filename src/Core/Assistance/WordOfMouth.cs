namespace SetagayaPort.Core.Assistance;

/// <summary>What a person who is offline said to a coordinator.</summary>
/// <param name="Way">How; null when it was not given.</param>
/// <param name="On">On which day of the town.</param>
/// <param name="Note">In which words.</param>
public sealed record WordOfMouth(ConsentWay? Way, DateOnly? On, string? Note)
{
    public const int MaxNote = 1000;

    /// <summary>Nobody can have said it after today, or in words longer than a record takes.</summary>
    public IReadOnlyList<FieldError> Check(DateOnly today, bool noteNeeded = false)
    {
        var errors = new List<FieldError>();
        if (Way is null)
            errors.Add(new("way", "required", new("どのように聞いたかを選んでください。", "Say how you were told.")));
        if (On is null || On > today)
            errors.Add(new("on", "date.past", new("聞いた日を、今日までの日付で書いてください。", "Give the day on which you were told, not later than today.")));
        if (Note?.Length > MaxNote || (noteNeeded && string.IsNullOrWhiteSpace(Note)))
            errors.Add(new("note", "text.length", new("ご本人の言葉を、1,000文字までで書いてください。", "Write what was said, at most 1,000 characters.")));
        return errors;
    }
}
