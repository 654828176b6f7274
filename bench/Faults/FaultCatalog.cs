using SetagayaPort.Bench.Live;
using SetagayaPort.Core.Tests.Search.Elastic;
using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>The faults that a run can draw.</summary>
internal static class FaultCatalog
{
    /// <summary>Drawn only when it is named: it needs the right to mount a disk, and the disk keeps nothing.</summary>
    public const string FullDisk = "F9";

    private const int DeafClients = 4;

    private static readonly StubFault?[] IndexFaults = [StubFault.TooManyRequests, StubFault.Failing, StubFault.Hang, StubFault.DoneLate, StubFault.DoneUnheard, StubFault.Partial];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("F1", "kill -9 a node and begin it anew", KillNodeAsync),
        new("F2", "stop a node (SIGSTOP) and let it go on", (town, random, length) => FreezeAsync(Any(town.Nodes, random), length)),
        new("F3", "stop PostgreSQL at once and begin it anew", CrashDatabaseAsync),
        new("F4", "nothing gets through between clients and a node", (town, random, length) => WeatherAsync(Any(town.Ways, random), new Weather(IsDark: true), length, reset: random.Next(2) == 0)),
        new("F5", "nothing gets through between a node and the database", (town, random, length) => WeatherAsync(Any([.. town.DatabaseWays.Take(3)], random), new Weather(IsDark: true), length, reset: random.Next(2) == 0)),
        new("F6", "reset or half-close connections", ResetAsync),
        new("F7", "lose 30% of what goes between clients and a node", (town, random, length) => WeatherAsync(Any(town.Ways, random), new Weather(Loss: 0.3), length, reset: false)),
        new("F8", "256 kbit/s between clients and a node", (town, random, length) => WeatherAsync(Any(town.Ways, random), new Weather(BytesPerSecond: 32 * 1024), length, reset: false)),
        new(FullDisk, "no room on the database's disk", (town, _, length) => town.Database.FillDiskAsync(length)),
        new("F10", "a node whose clock is an hour wrong", ShiftClockAsync),
        new("F11", "clients that never read", DeafAsync),
        new("F12", "lose the answers to what was done", (town, random, length) => WeatherAsync(Any(town.Ways, random), new Weather(LosesAnswers: true), length, reset: true)),
        new("F13", "an index that refuses, fails, hangs or takes a part", SpoilIndexAsync),
        new("F14", "kill the worker in the middle of its work, or stop it for a while", (town, random, length) => random.Next(2) == 0 ? KillWorkerAsync(town, length) : FreezeAsync(town.Worker, length)),
        new("F15", "put the database back to a backup", RestoreAsync, Alone: true),
    ];

    private static T Any<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static async Task KillNodeAsync(FaultTown town, Random random, TimeSpan length)
    {
        var node = Any(town.Nodes, random);
        await node.KillAsync();
        await Task.Delay(length / 2);
        await node.StartAsync();
    }

    private static async Task ShiftClockAsync(FaultTown town, Random random, TimeSpan length)
    {
        var (node, right) = (Any(town.Nodes, random), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (settings, stay) in new[] { (ClockShift.By(TimeSpan.FromHours(random.Next(2) == 0 ? 1 : -1)), length), ((IReadOnlyDictionary<string, string>)right, TimeSpan.Zero) })
        {
            await node.KillAsync();
            node.Extra = settings;
            await node.StartAsync();
            await Task.Delay(stay);
        }
    }

    private static async Task KillWorkerAsync(FaultTown town, TimeSpan length)
    {
        await town.Worker.KillAsync();
        await Task.Delay(length / 2);
        await town.Worker.StartAsync();
    }

    private static async Task FreezeAsync(SiteProcess process, TimeSpan length)
    {
        process.Freeze();
        await Task.Delay(length);
        process.Thaw();
    }

    private static async Task CrashDatabaseAsync(FaultTown town, Random random, TimeSpan length)
    {
        town.Database.Crash();
        await Task.Delay(length / (1 + random.Next(4)));
        await town.Database.RestartAsync();
    }

    private static async Task WeatherAsync(TcpProxy way, Weather weather, TimeSpan length, bool reset)
    {
        way.Weather = weather;
        await Task.Delay(length);
        if (reset)
            way.Reset();
        way.Weather = Weather.Fine;
    }

    /// <summary>As the runbook has it: web and worker stand still, a former state takes the database's place, and every conversation gets a new epoch.</summary>
    private static async Task RestoreAsync(FaultTown town, Random random, TimeSpan length)
    {
        SiteProcess[] processes = [.. town.Nodes, town.Worker];
        await Task.WhenAll(processes.Select(x => x.KillAsync()));
        await town.Database.BackUpAsync();
        await Task.WhenAll(processes.Select(x => x.StartAsync()));
        await Task.Delay(length);

        await Task.WhenAll(processes.Select(x => x.KillAsync()));
        // Answers that were on their way are written down before what the backup does not hold is taken off the account.
        await Task.Delay(500);
        await town.Database.RestoreAsync();
        town.History.Restore((await RestReader.ReadAsync(town.ConnectionString)).Log);
        // A session that the backup does not know as ended is ended now, with all others.
        foreach (var client in town.Clients)
            await town.RenewAsync(client);
        await Task.WhenAll(processes.Select(x => x.StartAsync()));
    }

    private static async Task SpoilIndexAsync(FaultTown town, Random random, TimeSpan length)
    {
        town.Elastic.Fault = (_, _) =>
        {
            lock (random)
                return random.Next(2) == 0 ? null : Any(IndexFaults, random);
        };
        await Task.Delay(length);
        town.Elastic.Fault = (_, _) => null;
        await town.Elastic.SettleAsync();
    }

    private static async Task ResetAsync(FaultTown town, Random random, TimeSpan length)
    {
        for (var i = 0; i < 4; i++)
        {
            var way = Any([.. town.Ways, .. town.DatabaseWays.Take(3)], random);
            if (random.Next(2) == 0)
                way.Reset();
            else
                way.HalfClose();
            await Task.Delay(length / 4);
        }
    }

    private static async Task DeafAsync(FaultTown town, Random random, TimeSpan length)
    {
        var lines = new List<HubLine>();
        for (var i = 0; i < DeafClients; i++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                lines.Add(await HubLine.ConnectAsync(TalkClient.HubAddress(Any(town.Ways, random).Address, Any(town.Clients, random).Person.Token), (_, _) => { }, patience.Token, reads: false));
            }
            catch (Exception error) when (error is OperationCanceledException or System.Net.WebSockets.WebSocketException)
            {
                // Another fault stands in the way.
            }
        }

        await Task.Delay(length);
        foreach (var line in lines)
            await line.DisposeAsync();
    }
}
