namespace SetagayaPort.Core.Data.Postgres;

/// <summary>How the server is tuned: for one small machine that also runs the site.</summary>
internal static class ServerSettings
{
    private static readonly string[] Always =
    [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=200",
        "shared_buffers=128MB",
        "effective_cache_size=1GB",
        "random_page_cost=1.1",
        // Pages ask short queries: compiling them and spreading them over two cores costs more than it gives.
        "jit=off",
        "max_parallel_workers_per_gather=0",
        "timezone=UTC",
        "log_timezone=UTC",
        // No personal data in logs: details repeat the values of keys, statements those of everything.
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
    ];

    private static readonly string[] Fleeting = ["fsync=off", "full_page_writes=off", "synchronous_commit=off", "autovacuum=off", "max_connections=400"];

    /// <summary>As pg_ctl hands them on; no value holds a space.</summary>
    public static string For(int port, bool durable) =>
        $"-p {port} " + string.Join(' ', Always.Concat(durable ? [] : Fleeting).Select(x => $"-c {x}"));
}
