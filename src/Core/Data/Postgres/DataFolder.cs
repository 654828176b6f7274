using System.Security.Cryptography;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>The folder of one installation: the lock at its top, everything of the server in one folder below that may belong to another user.</summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private DataFolder(string path)
    {
        Path = path;
        Server = System.IO.Path.Combine(path, "postgres");
        Cluster = System.IO.Path.Combine(Server, "cluster");
        Log = System.IO.Path.Combine(Server, "server.log");
        PasswordFile = System.IO.Path.Combine(Server, "password");
        LockFile = System.IO.Path.Combine(path, "lock");
        HolderFile = System.IO.Path.Combine(path, "process");
    }

    public string Path { get; }

    internal string Server { get; }

    internal string Cluster { get; }

    internal string Log { get; }

    internal string PasswordFile { get; }

    internal string LockFile { get; }

    /// <summary>Names the process that took the lock last: a locked file itself cannot be read everywhere.</summary>
    internal string HolderFile { get; }

    internal bool HasCluster => Directory.Exists(Cluster);

    /// <summary>The configured folder (PORT_DATA), else .port beside the solution this program was built in, else .port in the current folder.</summary>
    public static string Choose(string? configured)
    {
        var root = Upwards(AppContext.BaseDirectory).FirstOrDefault(x => File.Exists(System.IO.Path.Combine(x, "SetagayaPort.sln"))) ?? Environment.CurrentDirectory;
        return System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? ".port" : configured, root);
    }

    /// <exception cref="StartupProblem">The folder cannot be made or written.</exception>
    internal static DataFolder Open(string path)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        folder.Write(() => Directory.CreateDirectory(folder.Server));
        return folder;
    }

    /// <summary>The folder and its parents, the nearest first.</summary>
    internal static IEnumerable<string> Upwards(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }

    internal string Holder() => File.Exists(HolderFile) ? File.ReadAllText(HolderFile) : "?";

    internal string ReadPassword() => File.ReadAllText(PasswordFile);

    internal void WriteNewPassword() => Write(() =>
    {
        File.Delete(PasswordFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var file = new StreamWriter(PasswordFile, options);
        file.Write(RandomNumberGenerator.GetHexString(32, lowercase: true));
    });

    /// <summary>Does something that writes here; what the system refuses is said in words.</summary>
    internal void Write(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PostgresProblems.Unwritable(Path, e);
        }
    }
}
