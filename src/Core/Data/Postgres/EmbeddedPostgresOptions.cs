using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>Where the project's own PostgreSQL lives and how it is run.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Holds the cluster, its password, its log and the lock; made when it is missing. See <see cref="Postgres.DataFolder.Choose"/>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder with bin, lib and share; by default the npm package of this platform in the nearest node_modules.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>Told what takes time, as it begins.</summary>
    public Action<LocalText> Report { get; init; } = _ => { };

    /// <summary>False gives up safety against a crash of the machine for speed. For tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>True leaves the server to the next process that asks for it, instead of stopping it at the end.</summary>
    public bool KeepRunning { get; init; }
}
