using System.Diagnostics;
using System.Globalization;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>postmaster.pid, in which a running server says who and where it is. After a crash it may name a process that is gone, or one that has nothing to do with it.</summary>
internal sealed record PostmasterFile(int Process, string Cluster, int? Port)
{
    private const int PortLine = 3;

    public static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Null when no server has run, or it stopped in order.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            return lines.Length < 2 || !int.TryParse(lines[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var process)
                ? null
                : new(Math.Abs(process), lines[1], lines.Length > PortLine && int.TryParse(lines[PortLine], NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public ServerLife Life()
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return IsServer(process) ? ServerLife.Running : ServerLife.Another;
        }
        catch (ArgumentException)
        {
            return ServerLife.Gone;
        }
    }

    private bool IsServer(Process process)
    {
        if (!OperatingSystem.IsLinux())
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        try
        {
            return File.ReadAllText($"/proc/{Process}/cmdline").Split('\0').Contains(Cluster, StringComparer.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
