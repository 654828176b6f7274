using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>A board, or the place for one, as somebody who may read it meets it.</summary>
/// <param name="Introduction">The introduction.</param>
/// <param name="Premises">The listing of the premises.</param>
/// <param name="Wish">The other listing.</param>
/// <param name="Board">Null before it has begun.</param>
/// <param name="Parties">Who answers for the two sides.</param>
/// <param name="Caller">Who looks.</param>
internal sealed record FitOutCase(Introduction Introduction, Listing Premises, Listing Wish, FitOutBoard? Board, FitOutParties Parties, Caller Caller)
{
    public bool IsUnderWay => Introduction.State is IntroductionState.Accepted or IntroductionState.InProgress;

    public FitOutState State => Board is { IsAgreed: true } ? FitOutState.Agreed : IsUnderWay ? FitOutState.Open : FitOutState.Closed;

    public FitOutRole? Role => Board?.RoleOf(Caller.Id, Parties);

    /// <summary>Whether the caller is asked to be the third party and has not answered.</summary>
    public bool IsInvited => Board?.Third is { State: InvitationState.Invited } third && third.AccountId == Caller.Id;

    /// <summary>Whether the caller speaks for the premises' side: one of its people, or a coordinator where its owner is offline.</summary>
    public bool Arranges => Parties.Premises.Contains(Caller.Id) ? !Parties.Newcomer.Contains(Caller.Id) : IsOutside && Parties.Offline.Contains(Premises.OwnerId);

    /// <summary>Whether the caller is a coordinator who is no party to it.</summary>
    public bool IsOutside => Caller.IsCoordinator && !Parties.Have(Caller.Id) && Board?.Third?.AccountId != Caller.Id;

    /// <summary>Whether something may still be done.</summary>
    public bool IsOpen => State == FitOutState.Open && Board is not null;

    /// <summary>Why nothing may be done any more; null while something may.</summary>
    public Error? Obstacle => Board is null ? FitOutErrors.NotBegun : Board.IsAgreed ? FitOutErrors.Agreed : IsUnderWay ? null : FitOutErrors.Closed;

    /// <summary>Whose word the caller may record, because they are offline: a side's owner, or a third party without an account.</summary>
    public IReadOnlyList<FitOutRole> Spoken => !IsOutside || Board is null || !IsUnderWay || Board.IsAgreed ? [] :
    [
        .. Parties.Offline.Contains(Premises.OwnerId) ? new[] { Board.PremisesRole } : [],
        .. Parties.Offline.Contains(Wish.OwnerId) ? new[] { FitOutRole.Newcomer } : [],
        .. Board.Third is null or { IsOffline: true } ? new[] { Board.ThirdRole } : [],
    ];
}
