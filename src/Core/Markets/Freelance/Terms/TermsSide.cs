namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>On which side of a commission somebody stands.</summary>
public enum TermsSide
{
    /// <summary>Gives the work, issues the terms.</summary>
    Client,

    /// <summary>Does the work, acknowledges the terms.</summary>
    Worker,

    /// <summary>A coordinator, who reads.</summary>
    Onlooker,
}
