namespace SetagayaPort.Core.Messaging;

/// <summary>What of a conversation's log one person may read (invariant I8), by seq or by number.</summary>
/// <param name="Stretches">In their order; what lies between them is not theirs to read.</param>
public sealed record ReadableLog(IReadOnlyList<LogStretch> Stretches)
{
    public static ReadableLog Whole { get; } = new([new LogStretch(0, long.MaxValue)]);

    /// <summary>
    /// From the beginning, or from each joining, and until the leaving. Whoever comes back under <see cref="HistoryRule.FromJoining"/>
    /// keeps what they could read before and never gets what was said while they were away.
    /// </summary>
    public static ReadableLog Of(HistoryRule rule, ConversationMember member) => Of(rule, member.Stays);

    /// <param name="rule">The room's.</param>
    /// <param name="stays">All times as a member, in their order.</param>
    public static ReadableLog Of(HistoryRule rule, IReadOnlyList<LogStretch> stays) => new(rule == HistoryRule.FromStart ? [new LogStretch(0, stays[^1].Until)] : stays);

    /// <summary>Whether nothing of it is closed to the reader.</summary>
    public bool IsWhole => Stretches is [{ After: 0, Until: long.MaxValue }];

    /// <summary>The last that may be read; <see cref="long.MaxValue"/> while the person is a member.</summary>
    public long End => Stretches[^1].Until;

    public bool Holds(long place) => Stretches.Any(x => x.Holds(place));

    /// <summary>Whether somebody was a member at a time of which this person may read: only then are they told of.</summary>
    public bool Meets(ConversationMember other) => other.Stays.Any(stay => Stretches.Any(x => x.Meets(stay)));

    /// <summary>Whether somebody was a member at the end of what may be read.</summary>
    public bool EndsWith(ConversationMember other) => End == long.MaxValue ? other.LeftSeq is null : other.Stays.Any(x => x.Holds(End));
}
