namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>The third party: a member who was asked to join, or somebody offline whose word a coordinator records.</summary>
public sealed class FitOutInvitation
{
    public const int LongestName = 60;

    public required Guid Id { get; init; }

    public required Guid IntroductionId { get; init; }

    /// <summary>The member; null for somebody offline.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The name of somebody offline.</summary>
    public string? Name { get; init; }

    public InvitationState State { get; internal set; }

    public required Guid InvitedById { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; internal set; }

    public DateTimeOffset? EndedAt { get; internal set; }

    public bool IsOpen => State is InvitationState.Invited or InvitationState.Joined;

    public bool IsOffline => AccountId is null;
}
