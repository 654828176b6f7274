using System.Diagnostics;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>The worker's program as an operator runs it, in a process of its own.</summary>
internal static class WorkerCommand
{
    /// <param name="command">Such as <c>reindex</c>.</param>
    /// <param name="settings">As the environment names them: <c>Search__Engine</c>.</param>
    /// <returns>How it ended and all that it wrote.</returns>
    public static async Task<(int Code, string Written)> RunAsync(string command, IReadOnlyDictionary<string, string> settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "SetagayaPort.Worker.dll");
        var start = new ProcessStartInfo("dotnet", [program, command]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var written = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', written));
    }
}
