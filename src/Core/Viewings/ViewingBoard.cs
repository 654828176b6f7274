namespace SetagayaPort.Core.Viewings;

/// <summary>The viewings of an introduction as its reader meets them.</summary>
/// <param name="IntroductionId">The introduction.</param>
/// <param name="Offered">Whether one side has premises to view.</param>
/// <param name="Host">True: the reader shows the premises; false: looks; null: looks on as a coordinator.</param>
/// <param name="HasAddress">For the host: whether the listing holds an address that could be told.</param>
/// <param name="Viewings">The latest first.</param>
public sealed record ViewingBoard(Guid IntroductionId, bool Offered, bool? Host, bool HasAddress, IReadOnlyList<ViewingView> Viewings)
{
    /// <summary>Whether the introduction is under way, so that viewings may be arranged.</summary>
    public bool IsUnderWay { get; init; }

    /// <summary>Whether a viewing is being arranged or lies ahead.</summary>
    public bool HasOpen => Viewings.Any(x => x.LiesAhead || x.State is ViewingState.Requested or ViewingState.Countered);

    public bool MayAsk => Offered && IsUnderWay && Host == false && !HasOpen;

    /// <summary>The premises' listing, for the host.</summary>
    public Guid? ListingId { get; init; }
}
