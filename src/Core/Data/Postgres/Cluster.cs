using System.ComponentModel;
using System.Net;
using System.Net.Sockets;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>The server's files and the commands that make, start and stop it.</summary>
internal sealed class Cluster(DataFolder folder, PostgresBinaries binaries, ServerAccount account)
{
    public const string User = "port";
    private const int Attempts = 20;
    private const long LogLimit = 10_000_000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    // Another program took the free port first; processes of a killed server still hold its memory for a moment.
    private static readonly string[] Passing = ["Address already in use", "could not create any TCP/IP sockets", "pre-existing shared memory block"];

    /// <summary>Made beside its place and moved there, so that a cluster is whole or absent.</summary>
    public async Task CreateAsync(bool durable, CancellationToken cancel)
    {
        var unfinished = folder.Cluster + ".new";
        folder.Write(() => Clear(unfinished));
        var (code, output) = await RunAsync(binaries.Initdb,
        [
            "-D", unfinished, "-U", User, "--auth=scram-sha-256", $"--pwfile={folder.PasswordFile}", "--encoding=UTF8", "--no-instructions",
            // One order of text on every machine, whatever languages it has installed.
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", $"--lc-ctype={CharacterTypes}", .. durable ? (string[])[] : ["--no-sync"],
        ], cancel);
        if (code != 0)
        {
            folder.Write(() => Clear(unfinished));
            throw PostgresProblems.From(folder, output);
        }
        folder.Write(() => Directory.Move(unfinished, folder.Cluster));
    }

    /// <summary>Starts the server and gives its port.</summary>
    public async Task<int> StartAsync(bool durable, CancellationToken cancel)
    {
        folder.Write(LimitLog);
        for (var attempt = 1; ; attempt++)
        {
            var (port, logged) = (FreePort(), LogLength());
            var (code, output) = await RunAsync(binaries.Control,
                ["start", "-D", folder.Cluster, "-l", folder.Log, "--wait", "--timeout=120", "--silent", "-o", ServerSettings.For(port, durable)], cancel);
            if (code == 0)
                return port;
            var said = LogFrom(logged) + output;
            if (attempt == Attempts || !Passing.Any(x => said.Contains(x, StringComparison.Ordinal)))
                throw PostgresProblems.From(folder, said);
            await Task.Delay(Between, cancel);
        }
    }

    /// <summary>Ends open connections and writes everything to disk.</summary>
    public Task StopAsync() => RunAsync(binaries.Control, ["stop", "-D", folder.Cluster, "--mode=fast", "--wait", "--timeout=60", "--silent"], CancellationToken.None);

    // The server's own character types serve trigrams only; C.UTF-8 knows Japanese letters where the system has it.
    private static string CharacterTypes => OperatingSystem.IsWindows() ? "C" : OperatingSystem.IsMacOS() ? "UTF-8" : "C.UTF-8";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Clear(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        try
        {
            return await account.RunAsync(program, arguments, cancel);
        }
        catch (Win32Exception e)
        {
            throw PostgresProblems.From(folder, e.Message);
        }
    }

    private void LimitLog()
    {
        if (LogLength() > LogLimit)
            File.Delete(folder.Log);
    }

    private long LogLength() => new FileInfo(folder.Log) is { Exists: true } log ? log.Length : 0;

    private string LogFrom(long position)
    {
        if (!File.Exists(folder.Log))
            return "";
        using var log = new StreamReader(new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        log.BaseStream.Position = position;
        return log.ReadToEnd();
    }
}
