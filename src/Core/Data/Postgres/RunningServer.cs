using System.Diagnostics;
using Npgsql;

namespace SetagayaPort.Core.Data.Postgres;

/// <summary>Finds the server a killed program left behind.</summary>
internal static class RunningServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    /// <summary>The address of the server that runs on the folder's cluster, when it is ready; null when none runs. Removes what a dead one left in the way.</summary>
    public static async Task<ServerAddress?> AdoptAsync(DataFolder folder, CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (PostmasterFile.Read(folder.Cluster) is { } left)
        {
            var life = left.Life();
            // A dead server's file is PostgreSQL's to judge: it also looks for the dead one's shared memory. Behind a reused number it would see a live server.
            if (life == ServerLife.Another)
                folder.Write(() => File.Delete(PostmasterFile.PathIn(folder.Cluster)));
            if (life != ServerLife.Running)
                return null;
            if (await TryAsync(folder, left, cancel) is { } address)
                return address;
            if (waited.Elapsed > Patience)
                throw PostgresProblems.Unresponsive(folder.Path, left.Process);
            await Task.Delay(Between, cancel);
        }
        return null;
    }

    /// <summary>The address when the server answers now.</summary>
    public static async Task<ServerAddress?> TryAsync(DataFolder folder, PostmasterFile file, CancellationToken cancel)
    {
        try
        {
            return file.Port is { } port && new ServerAddress(port, folder.ReadPassword()) is var address && await address.AnswersAsync(cancel) ? address : null;
        }
        catch (PostgresException e)
        {
            throw PostgresProblems.From(folder, e.Message);
        }
    }
}
