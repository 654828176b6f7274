using System.Globalization;
using Npgsql;
using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>
/// People talk while things break; then everything is mended, and what was promised is checked. The seed decides the faults and what
/// people do, not the instant at which the machine gets to it: run a seed again to look for a cause, not to see the very same run.
/// </summary>
internal sealed class FaultRun(BenchmarkReport report, FaultOptions options)
{
    private const int InFlight = 600;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(10);

    private readonly List<string> struck = [];

    public async Task<FaultOutcome> RunAsync()
    {
        var random = new Random(options.Seed);
        report.Progress($"faults seed {options.Seed}: {options.Length.TotalSeconds:0} s, {options.Rate} operations/s");
        await using var town = await FaultTown.BuildAsync(options, random);
        report.Progress($"two nodes, a worker, {town.Clients.Count} clients in {town.Talks.Count} conversations");

        using var giveUp = new CancellationTokenSource();
        var operations = OperateAsync(town, random.Next(), giveUp.Token);
        await StrikeAsync(town, random);
        report.Progress("everything is mended");
        giveUp.CancelAfter(Calm);
        await operations;
        await SettleAsync(town);

        var rest = await RestReader.ReadAsync(town.ConnectionString, [.. town.Clients.Select(x => x.Name)]);
        town.History.Rest = rest with { Index = [.. rest.Index, .. await IndexReader.ReadAsync(town)] };
        await CountNoticesAsync(town);
        var violations = HistoryChecker.Check(town.History);
        if (violations.Count > 0)
            report.Progress($"what the processes said is in {town.Folder}");
        else
            town.Forget();
        return new FaultOutcome(options.Seed, struck, Told(town.History), violations);
    }

    private static string Told(History history) =>
        $"{Count(history, Outcome.Ok)} sends answered, {Count(history, Outcome.Unknown)} tries without an answer, {Count(history, Outcome.Fail)} refused; "
        + $"{history.Rest.Log.Count} log entries, {history.Applied.Count} applied, {history.Arrivals.Count} pushed, {history.Rest.Index.Count} listings, {history.Rest.Jobs.Count} jobs waiting";

    /// <summary>An open loop: what is due is begun, however long the earlier ones take.</summary>
    private async Task OperateAsync(FaultTown town, int seed, CancellationToken giveUp)
    {
        var (operations, running, begun) = (new Operations(town, new Random(seed)), new List<Task>(), 0);
        for (var start = RunClock.Now; RunClock.Now - start < options.Length; await Task.Delay(5, CancellationToken.None))
        {
            running.RemoveAll(x => x.IsCompleted);
            for (var due = (int)((RunClock.Now - start).TotalSeconds * options.Rate); begun < due; begun++)
            {
                if (running.Count < InFlight)
                    running.Add(operations.Next()(giveUp));
            }
        }

        await Task.WhenAll(running);
    }

    /// <summary>In the first half one fault after the other, in the second half two at a time.</summary>
    private async Task StrikeAsync(FaultTown town, Random random)
    {
        var faults = FaultCatalog.All.Where(x => options.Only.Count == 0 ? x.Name != FaultCatalog.FullDisk : options.Only.Contains(x.Name)).ToArray();
        for (var (start, first) = (RunClock.Now, 0); RunClock.Now - start < options.Length; first++)
        {
            var mixed = RunClock.Now - start > options.Length / 2 && faults.Length > 1;
            if (first % faults.Length == 0)
                random.Shuffle(faults);
            var pair = (One: faults[first % faults.Length], Other: faults[(first + 1) % faults.Length]);
            Fault[] chosen = mixed && !pair.One.Alone && !pair.Other.Alone ? [pair.One, pair.Other] : [pair.One];
            var length = TimeSpan.FromSeconds(Math.Min(20, 1 + (random.NextDouble() * options.Length.TotalSeconds / 8)));
            struck.Add(string.Join('+', chosen.Select(x => x.Name)));
            report.Progress(string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", chosen.Select(x => $"{x.Name} {x.What}"))}, {length.TotalSeconds:0.0} s"));
            await Task.WhenAll(chosen.Select(x => x.StrikeAsync(town, new Random(random.Next()), length)));
            await Task.Delay(500);
        }
    }

    /// <summary>Waits until every client has everything, at most for as long as it may take, and until the worker has done what is due.</summary>
    private async Task SettleAsync(FaultTown town)
    {
        var start = RunClock.Now;
        while (RunClock.Now - start < Calm && await BehindAsync(town) > 0)
            await Task.Delay(100);
        var behind = await BehindAsync(town);
        report.Progress(string.Create(CultureInfo.InvariantCulture, $"{behind} places behind after {(RunClock.Now - start).TotalSeconds:0.0} s"));
        for (var wait = RunClock.Now; RunClock.Now - wait < 6 * Calm && (await RestReader.ReadAsync(town.ConnectionString)).Jobs.Any(x => x.Overdue > TimeSpan.Zero);)
            await Task.Delay(500);
        // What a killed worker had claimed waits for the end of its lease.
        for (var wait = RunClock.Now; RunClock.Now - wait < 8 * Calm && (await IndexReader.ReadAsync(town)).Any(x => x.Version != x.Indexed);)
            await Task.Delay(500);
    }

    private static async Task<int> BehindAsync(FaultTown town)
    {
        await using var connection = new NpgsqlConnection(town.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT c.id, m.account_id, c.epoch, c.last_seq FROM conversations c JOIN conversation_members m ON m.conversation_id = c.id WHERE m.left_seq IS NULL AND c.last_seq > 0", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var (clients, behind) = (town.Clients.ToDictionary(x => x.Person.Id), 0);
        while (await reader.ReadAsync())
            behind += clients[reader.GetGuid(1)].At(reader.GetGuid(0)) == (reader.GetInt32(2), reader.GetInt64(3)) ? 0 : 1;
        return behind;
    }

    /// <summary>While one notice of a conversation is unread, a second one is an effect that came twice.</summary>
    private static async Task CountNoticesAsync(FaultTown town)
    {
        await using var connection = new NpgsqlConnection(town.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT 'unread notice of ' || topic || ' to ' || account_id FROM notifications WHERE read_at IS NULL AND topic IS NOT NULL", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            town.History.Effects.Enqueue(new(reader.GetString(0)));
    }

    private static int Count(History history, Outcome outcome) => history.Sends.Count(x => x.Outcome == outcome);
}
