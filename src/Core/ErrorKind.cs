namespace SetagayaPort.Core;

/// <summary>What an expected failure means to the caller; the web maps it to a status code in one place.</summary>
public enum ErrorKind
{
    /// <summary>400: a value is wrong in itself.</summary>
    Invalid,

    /// <summary>403: known, but not allowed.</summary>
    Forbidden,

    /// <summary>404: not there, or not for this caller.</summary>
    NotFound,

    /// <summary>409: the state has moved on.</summary>
    Conflict,

    /// <summary>422: understood, but a rule forbids it.</summary>
    Rule,

    /// <summary>429: too many; try later.</summary>
    TooMany,

    /// <summary>503: a part that this needs does not answer now; try later.</summary>
    Unavailable,
}
