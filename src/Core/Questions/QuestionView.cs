namespace SetagayaPort.Core.Questions;

/// <summary>A question as one reader sees it.</summary>
public sealed record QuestionView(Guid Id, string Text, DateTimeOffset AskedAt, QuestionState State, string? Answer, DateTimeOffset? AnsweredAt, bool Yours)
{
    /// <summary>Who asked; for coordinators alone, not even for the owner.</summary>
    public Asker? AskedBy { get; init; }

    /// <summary>Why it was hidden, for those who still see it.</summary>
    public HideReason? HideReason { get; init; }

    /// <summary>The person behind a question.</summary>
    public sealed record Asker(Guid Id, string Name);
}
