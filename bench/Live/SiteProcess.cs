using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace SetagayaPort.Bench.Live;

/// <summary>A node of the site, a worker or a baseline in a process of its own, which can be killed, stopped and begun anew on the same port.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly ConcurrentDictionary<SiteProcess, bool> Begun = [];
    private readonly string program;
    private readonly string[] arguments;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly string log;
    private volatile Process? process;
    private volatile bool wanted;

    static SiteProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        // Also when this program is ended from outside: nothing that it began stays behind.
        foreach (var running in Begun.Keys)
            running.KillAsync().GetAwaiter().GetResult();
    };

    private SiteProcess(string program, string[] arguments, IReadOnlyDictionary<string, string> settings, int port, string log) =>
        (this.program, this.arguments, this.settings, Port, this.log) = (program, arguments, settings, port, log);

    /// <summary>Where it listens; 0 for a worker.</summary>
    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Told to the process when it begins, beside what it is always told.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Memory in kB that the process holds now.</summary>
    public long WorkingSet
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 / 1024;
        }
    }

    /// <summary>Processor time that the process has taken so far.</summary>
    public TimeSpan Busy
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>A node of the site, without a worker inside unless told otherwise and without limits on how much one may send.</summary>
    /// <param name="connectionString">To its database.</param>
    /// <param name="log">The file that its words go to.</param>
    /// <param name="worker">Whether the outbox's work is done inside.</param>
    public static SiteProcess Web(string connectionString, string log, bool worker = false)
    {
        var port = FreePort();
        return new SiteProcess(Built("Web"), [], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Port"] = connectionString,
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Demo__Load"] = "false",
            ["Worker__InProcess"] = worker ? "true" : "false",
            ["RateLimits__MessagesPerSecond"] = "100000",
            ["RateLimits__MessageBurst"] = "100000",
            ["RateLimits__FramesPerSecond"] = "100000",
            ["RateLimits__FrameBurst"] = "100000",
            ["Logging__LogLevel__Default"] = "Warning",
            // What breaks is meant to: each of its traces would cost more than what it is about.
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "None",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "None",
        }, port, log);
    }

    public static SiteProcess Worker(string connectionString, string log) => new(Built("Worker"), [], new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Port"] = connectionString,
        ["Logging__LogLevel__Default"] = "Warning",
    }, 0, log);

    /// <summary>This program itself as another process.</summary>
    public static SiteProcess Own(string log, params string[] arguments)
    {
        var port = FreePort();
        return new SiteProcess(typeof(SiteProcess).Assembly.Location, [.. arguments, $"{port}"], new Dictionary<string, string>(StringComparer.Ordinal), port, log);
    }

    /// <summary>Begins the process and, where it listens, waits until it answers. Like a supervisor, begins it anew whenever it ends by itself.</summary>
    public async Task StartAsync()
    {
        wanted = Begun[this] = true;
        Begin();
        if (Port == 0)
            return;
        for (var waited = Stopwatch.StartNew(); !await AnswersAsync(); await Task.Delay(100))
        {
            if (waited.Elapsed > Patience)
                throw new InvalidOperationException($"{program} does not start; see {log}");
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        wanted = false;
        Begun.TryRemove(this, out _);
        if (process is not { HasExited: false } running)
            return;
        running.Kill();
        await running.WaitForExitAsync();
    }

    /// <summary>SIGSTOP: the process stays and does nothing.</summary>
    public void Freeze() => _ = Signal(process!.Id, Stop);

    /// <summary>SIGCONT.</summary>
    public void Thaw() => _ = Signal(process!.Id, Continue);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
    }

    private void Begin()
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        foreach (var (name, value) in settings.Concat(Extra))
            start.Environment[name] = value;
        var begun = new Process { StartInfo = start, EnableRaisingEvents = true };
        begun.Exited += async (_, _) =>
        {
            await Task.Delay(500);
            if (wanted && begun == process)
                Begin();
        };
        process = begun;
        begun.Start();
        _ = CopyAsync(begun.StandardOutput);
        _ = CopyAsync(begun.StandardError);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(Address, "/healthz/live"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>The project's own program, built as this one is.</summary>
    private static string Built(string project)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var root = built;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "SetagayaPort.sln")))
            root = root.Parent;
        return Path.Combine(root!.FullName, "src", project, "bin", built.Parent!.Name, built.Name, $"SetagayaPort.{project}.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task CopyAsync(StreamReader words)
    {
        await using var file = new StreamWriter(new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
        while (await words.ReadLineAsync() is { } line)
            await file.WriteLineAsync(line);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
