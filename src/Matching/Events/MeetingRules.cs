namespace SetagayaPort.Matching.Events;

/// <summary>What a timetable of an event has to keep, besides that nobody is in two places and no pair meets twice.</summary>
public sealed record MeetingRules
{
    /// <summary>No rule at all: everybody is there all the time.</summary>
    public static MeetingRules None { get; } = new();

    /// <summary>Whether organisation i is there in slot t, at i·slots + t; null: always.</summary>
    public bool[]? OrganizationsAvailable { get; init; }

    /// <summary>Whether person j is there in slot t, at j·slots + t; null: always.</summary>
    public bool[]? PeopleAvailable { get; init; }

    /// <summary>Slots in which nobody meets.</summary>
    public IReadOnlyList<int> BreakSlots { get; init; } = [];

    /// <summary>How many meetings at most take place side by side; null: no limit.</summary>
    public int? Tables { get; init; }

    /// <summary>How many meetings at most anybody has without a pause; null: no limit.</summary>
    public int? MostInARow { get; init; }

    /// <summary>How many meetings at most an organisation has; null: as many as there are slots.</summary>
    public int? MostPerOrganization { get; init; }

    /// <summary>How many meetings at most a person has; null: as many as there are slots.</summary>
    public int? MostPerPerson { get; init; }

    /// <summary>How many meetings everybody should have. A result names those who have fewer; it is no reason to refuse one.</summary>
    public int LeastPerParticipant { get; init; }
}
