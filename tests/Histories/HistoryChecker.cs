namespace SetagayaPort.Histories;

/// <summary>
/// Judges a history by the invariants of messages, notifications and jobs. Pure: the same history gives the same answer, and an
/// empty one breaks nothing.
/// </summary>
public static class HistoryChecker
{
    /// <summary>The invariants that are judged, with what each promises.</summary>
    public static IReadOnlyList<(string Name, string Promise)> Invariants { get; } =
    [
        ("I1", "every acknowledged send is in the log exactly once"),
        ("I2", "rejected sends are absent, unknown ones there at most once"),
        ("I3", "seq is 1..n without gaps"),
        ("I4", "all observers agree on (conversation, epoch, seq)"),
        ("I5", "each client applies strictly +1"),
        ("I6", "every online member reaches the last seq"),
        ("I7", "read cursors never go back; unread equals a recount"),
        ("I8", "no event reaches an ex-member, a stranger or a revoked session"),
        ("I9", "the index holds the row's version and nothing erased"),
        ("I10", "each job's effect once; nothing stuck"),
    ];

    public static IReadOnlyList<Violation> Check(History history) =>
        [.. LogRules.Check(history), .. ClientRules.Check(history), .. CursorRules.Check(history), .. AudienceRules.Check(history), .. WorkRules.Check(history)];
}
