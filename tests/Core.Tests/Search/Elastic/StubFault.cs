namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>How the stub spoils a request.</summary>
internal enum StubFault
{
    TooManyRequests,
    Failing,

    /// <summary>It does not know who asks.</summary>
    Refused,

    /// <summary>No answer, and nothing done.</summary>
    Hang,

    /// <summary>No answer, but done, long after the caller has given up.</summary>
    DoneLate,

    /// <summary>Done, and then the connection breaks.</summary>
    DoneUnheard,

    /// <summary>Some items of the bulk find no room.</summary>
    Partial,
}
