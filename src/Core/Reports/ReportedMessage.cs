namespace SetagayaPort.Core.Reports;

/// <summary>A message around a report, with the words that were there before an edit or an unsending.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Body">What it says now; empty once unsent.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="EditedAt">When it was last rewritten.</param>
/// <param name="Deleted">Whether it was unsent.</param>
/// <param name="Reported">Whether the report is about it.</param>
/// <param name="Before">Its earlier words, the first first.</param>
public sealed record ReportedMessage(
    long Number, ReportPerson Sender, string Body, DateTimeOffset SentAt, DateTimeOffset? EditedAt, bool Deleted, bool Reported, IReadOnlyList<ReportedMessage.Words> Before)
{
    /// <summary>What a message said until it was changed.</summary>
    public sealed record Words(string Body, DateTimeOffset Until);
}
