namespace SetagayaPort.Core.Assistance;

/// <summary>One thing that a coordinator did for somebody offline; seen by the person and by coordinators.</summary>
public sealed class AssistedAct
{
    public const string ListingEntered = "listing.created";

    public required Guid Id { get; init; }

    /// <summary>For whom.</summary>
    public required Guid AccountId { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The word of the audit trail, such as <c>listing.created</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The listing or the introduction.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>How the person said it; null where their consent as a whole covers it.</summary>
    public ConsentWay? Way { get; init; }

    public DateOnly? SaidOn { get; init; }

    public string? Note { get; internal set; }

    /// <summary>When the person read it and let it stand.</summary>
    public DateTimeOffset? ConfirmedAt { get; internal set; }
}
