namespace SetagayaPort.Core.Data.Postgres;

/// <summary>What stands behind a process number that a server left.</summary>
internal enum ServerLife
{
    Running,

    /// <summary>No such process.</summary>
    Gone,

    /// <summary>The number was given to another program since.</summary>
    Another,
}
