using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Assistance;

/// <summary>What was done for somebody offline, as that person and coordinators see it.</summary>
public sealed record AssistedView(
    Guid Id, string DisplayName, IReadOnlyList<string> Roles, AssistedState State, string CoordinatorName, DateTimeOffset CreatedAt,
    AssistedView.ConsentView Consent, IReadOnlyList<AssistedView.EnteredListing> Listings, IReadOnlyList<AssistedView.ActView> Acts)
{
    public DateTimeOffset? TakenOverAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? CodeExpiresAt { get; init; }

    /// <summary>For coordinators alone, until the account is taken over.</summary>
    public string? PostalAddress { get; init; }

    public string? Phone { get; init; }

    /// <summary>Since when mails do not reach the person; for coordinators alone.</summary>
    public DateTimeOffset? MailBouncedAt { get; init; }

    /// <summary>The consent as it was given.</summary>
    public sealed record ConsentView(ConsentWay Way, DateOnly On, string? Note, string Title, string Text, string Language, string Version);

    /// <summary>A listing that was entered for the person.</summary>
    public sealed record EnteredListing(Guid Id, string Market, string Side, string? Title, ListingStatus Status, DateTimeOffset EnteredAt, DateTimeOffset? ConfirmedAt);

    /// <summary>One thing that was done for the person.</summary>
    public sealed record ActView(string Action, Guid SubjectId, DateTimeOffset At, string By, ConsentWay? Way, DateOnly? SaidOn, string? Note);
}
