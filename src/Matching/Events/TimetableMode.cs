namespace SetagayaPort.Matching.Events;

/// <summary>By what a timetable is made.</summary>
public enum TimetableMode
{
    /// <summary>The greatest sum of the scores.</summary>
    BestForAll,

    /// <summary>Stable pairs, as good for the organisations as stable pairs can be.</summary>
    OrganizationsPropose,

    /// <summary>Stable pairs, as good for the people as stable pairs can be.</summary>
    PeoplePropose,
}
