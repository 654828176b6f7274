using System.ComponentModel;
using System.Globalization;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>The user the server runs as. PostgreSQL refuses to be root, so root runs it as nobody, or as the one who owns the folder already.</summary>
internal sealed class ServerAccount
{
    private const string Nobody = "65534";
    private readonly string[] prefix;

    private ServerAccount(string[] prefix) => this.prefix = prefix;

    public static async Task<ServerAccount> ForAsync(DataFolder folder, PostgresBinaries binaries, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new([]);
        try
        {
            var user = await OwnerAsync(folder.Server, cancel);
            string[] identity = ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups"];
            // A clone under /root stands behind a closed folder. One capability opens it; without the secure bit, access(2) would not count it.
            string[] key = ["--securebits=+no_setuid_fixup", "--inh-caps=-all,+dac_override", "--ambient-caps=+dac_override"];
            return new(IsOpen(folder.Path) && binaries.Places.All(IsOpen) ? identity : [.. identity, .. key]);
        }
        catch (Win32Exception e)
        {
            throw PostgresProblems.From(folder, $"{e.Message} (root: setpriv, chown)");
        }
    }

    public async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel) =>
        prefix is [var first, .. var rest] ? await Command.RunAsync(first, [.. rest, program, .. arguments], cancel) : await Command.RunAsync(program, arguments, cancel);

    private static async Task<string> OwnerAsync(string server, CancellationToken cancel)
    {
        var (_, found) = await Command.RunAsync("stat", ["-c", "%u", server], cancel);
        var owner = int.TryParse(found, NumberStyles.Integer | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id.ToString(CultureInfo.InvariantCulture)
            : Nobody;
        // Also repairs a start that was cut off between making a file and giving it away.
        await Command.RunAsync("chown", ["-R", $"{owner}:{owner}", server], cancel);
        return owner;
    }

    private static bool IsOpen(string path) => DataFolder.Upwards(path).All(x => OperatingSystem.IsWindows() || File.GetUnixFileMode(x).HasFlag(UnixFileMode.OtherExecute));
}
