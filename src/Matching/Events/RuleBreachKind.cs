namespace SetagayaPort.Matching.Events;

/// <summary>What a meeting can break.</summary>
public enum RuleBreachKind
{
    /// <summary>The two did not wish to meet.</summary>
    NotWished,

    /// <summary>The two meet more than once.</summary>
    Twice,

    /// <summary>The organisation is away, or there is a break.</summary>
    OrganizationAway,

    /// <summary>The person is away, or there is a break.</summary>
    PersonAway,

    /// <summary>More meetings than tables.</summary>
    Tables,

    /// <summary>Too many meetings without a pause.</summary>
    InARow,

    /// <summary>The organisation has too many meetings.</summary>
    MostOfOrganization,

    /// <summary>The person has too many meetings.</summary>
    MostOfPerson,
}
