namespace SetagayaPort.Histories;

/// <summary>How a call ended for the one who made it.</summary>
public enum Outcome
{
    /// <summary>It was answered: what it asked for is promised.</summary>
    Ok,

    /// <summary>It was refused: it must have left no trace.</summary>
    Fail,

    /// <summary>Nobody heard an answer: it may have happened, once.</summary>
    Unknown,
}
