namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>The consent of three as one of them, or somebody who looks on, sees it. Whoever is only invited sees neither names nor text.</summary>
/// <param name="IntroductionId">The introduction.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Begun">Whether the premises' side has said who it is.</param>
/// <param name="Invited">Whether the reader is asked to be the third party and has not answered.</param>
/// <param name="Area">Code of the premises' area.</param>
public sealed record FitOutView(Guid IntroductionId, FitOutState State, bool Begun, bool Invited, string? Area)
{
    /// <summary>The reader's role; also the one for which they are invited.</summary>
    public FitOutRole? YourRole { get; init; }

    /// <summary>Number of the newest version; 0 before there is one.</summary>
    public int Version { get; init; }

    public FitOutText? Text { get; init; }

    /// <summary>Whether it can be consented to.</summary>
    public bool Complete { get; init; }

    public DateTimeOffset? WrittenAt { get; init; }

    public DateTimeOffset? AgreedAt { get; init; }

    public IReadOnlyList<FitOutPartyView> Parties { get; init; } = [];

    /// <summary>Those before the newest, newest first.</summary>
    public IReadOnlyList<FitOutVersionView> Earlier { get; init; } = [];

    /// <summary>What the listing says of the price of the fixtures, for whoever begins to write.</summary>
    public int? ListedFee { get; init; }

    /// <summary>Whether the reader may also open the introduction.</summary>
    public bool FollowsIntroduction { get; init; }

    /// <summary>May say who the premises' side is.</summary>
    public bool MayBegin { get; init; }

    public bool MayWrite { get; init; }

    public bool MayInvite { get; init; }

    public bool MayRemove { get; init; }

    /// <summary>May leave as the third party.</summary>
    public bool MayLeave { get; init; }

    /// <summary>May take part, and has not said so yet.</summary>
    public bool MayJoin { get; init; }

    public bool MayConsent { get; init; }

    public bool MayWithdraw { get; init; }

    /// <summary>Whose word the reader may record.</summary>
    public IReadOnlyList<FitOutRole> Spoken { get; init; } = [];
}
