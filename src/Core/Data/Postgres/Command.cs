using System.ComponentModel;
using System.Diagnostics;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    private static readonly TimeSpan Remainder = TimeSpan.FromSeconds(2);

    /// <exception cref="Win32Exception">The program is not there or may not be run.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        // Messages are recognised by their English words; with the zone given, initdb need not look for it.
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        // On Windows a server that was started keeps the pipes of its starter open: the end of the program counts, not theirs.
        await Task.WhenAny(output, Task.Delay(Remainder, cancel));
        return (process.ExitCode, output.IsCompletedSuccessfully ? string.Join('\n', await output) : "");
    }
}
