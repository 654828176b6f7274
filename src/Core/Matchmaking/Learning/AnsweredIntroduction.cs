using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>
/// What the two sides of an introduction said by their answers. A talk that came to nothing takes no yes back: both had wished for it, and
/// whoever records the end is not always who ended it.
/// </summary>
internal sealed record AnsweredIntroduction
{
    public required Party From { get; init; }

    public required Party To { get; init; }

    public required IntroductionState State { get; init; }

    public ReasonCode? Reason { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether the other party contradicted the outcome; then it is nobody's word for both.</summary>
    public bool Objected { get; init; }

    public IEnumerable<SpokenWord> Words() => Words(From, To).Concat(Words(To, From));

    private IEnumerable<SpokenWord> Words(Party mine, Party other)
    {
        if (mine.ConsentAt is { } consented)
            yield return Word(mine, other, true, null, Seriousness.Answer, consented);
        if (State == IntroductionState.Declined && mine.Closed && ClosedAt is { } declined)
            yield return Word(mine, other, false, Reason, Seriousness.Answer, declined);
        if (State == IntroductionState.Agreed && !Objected && ClosedAt is { } agreed)
            yield return Word(mine, other, true, null, Seriousness.Agreement, agreed);
    }

    private static SpokenWord Word(Party mine, Party other, bool yes, ReasonCode? reason, Seriousness seriousness, DateTimeOffset at) => new()
    {
        ListingId = mine.ListingId,
        Kind = mine.Kind,
        OwnerId = mine.OwnerId,
        OtherId = other.ListingId,
        OtherKind = other.Kind,
        Yes = yes,
        Reason = reason,
        Seriousness = seriousness,
        At = at,
    };

    /// <param name="ListingId">The side's listing.</param>
    /// <param name="Kind">Market and side.</param>
    /// <param name="OwnerId">Its owner.</param>
    /// <param name="ConsentAt">When it proposed or said yes; null when it did not.</param>
    /// <param name="Closed">Whether it was this side that ended the introduction.</param>
    internal sealed record Party(Guid ListingId, string Kind, Guid OwnerId, DateTimeOffset? ConsentAt, bool Closed);
}
