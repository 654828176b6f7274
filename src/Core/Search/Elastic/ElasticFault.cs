namespace SetagayaPort.Core.Search.Elastic;

/// <summary>Why Elasticsearch did not do what it was asked.</summary>
internal enum ElasticFault
{
    /// <summary>No connection, or it broke.</summary>
    Unreachable,

    /// <summary>No answer in time; whether it did the work is not known.</summary>
    TimedOut,

    /// <summary>It has too much to do, or is starting: 429, 503.</summary>
    Busy,

    /// <summary>401, 403.</summary>
    Refused,

    /// <summary>404: no such index or alias.</summary>
    Missing,

    /// <summary>413.</summary>
    TooLarge,

    /// <summary>400, 409 and the like: the request itself is wrong.</summary>
    Rejected,

    /// <summary>500 and the like.</summary>
    Failing,

    /// <summary>An answer, but not one of Elasticsearch in a version that is known.</summary>
    Strange,
}
