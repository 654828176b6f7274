using System.Diagnostics;
using SetagayaPort.Bench.Live;
using SetagayaPort.Bench.Search;

namespace SetagayaPort.Bench.Chat;

/// <summary>
/// Messages: how many a second are acknowledged, how soon they arrive, what comes back after an absence. Baselines run in the same run, in
/// turns with the site; medians. The load comes from the same machine, so ratios say more than figures.
/// </summary>
internal sealed class ChatBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private const int Senders = 64;
    private const int Missed = 1000;

    public string Name => "chat";

    public void Run(BenchmarkReport report, bool quick) => RunAsync(report, quick).GetAwaiter().GetResult();

    private static async Task RunAsync(BenchmarkReport report, bool quick)
    {
        var crowd = quick ? 400 : 2000;
        await using var town = await ChatTown.BuildAsync(quick ? 2000 : 10_000);
        report.Progress("chat: the site and the bare hub are up");
        await SendsAsync(report, town, TimeSpan.FromSeconds(quick ? 1.2 : 4));
        await ResumeAsync(report, town, quick ? 20 : 100);
        await StuckAsync(report, town, quick ? 100 : 500, TimeSpan.FromSeconds(quick ? 2 : 6));
        await DeliveryAsync(report, town, crowd, crowd / 2, TimeSpan.FromSeconds(quick ? 2 : 6));
        await ConnectionsAsync(report, town, town.People.Count);
    }

    private static async Task SendsAsync(BenchmarkReport report, ChatTown town, TimeSpan length)
    {
        List<double> site = [], bare = [], loop = [];
        await using (var warm = await ChatCrowd.ConnectAsync(town, town.Site, Senders))
            await warm.FlatOutAsync(length);
        await using (var warm = await ChatCrowd.ConnectAsync(town, town.Bare, Senders))
            await warm.FlatOutAsync(length);
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var (server, figures) in new[] { (town.Site, site), (town.Bare, bare) })
            {
                await using var senders = await ChatCrowd.ConnectAsync(town, server, Senders);
                figures.Add(await senders.FlatOutAsync(length));
            }

            loop.Add(await BareLoop.RunAsync(town, Senders / 2, length));
            report.Progress(FormattableString.Invariant($"sends: {site[^1]:0}/s, bare hub {bare[^1]:0}/s, bare loop {loop[^1]:0}/s"));
        }

        report.Figure($"chat n={Senders} acknowledged sends", Median(site), "/s", "bare hub that stores", Median(bare));
        report.Figure($"chat n={Senders} acknowledged sends", Median(site), "/s", "bare Npgsql loop", Median(loop));
    }

    /// <summary>From nothing to everything: connect, ask where things stand, read what was missed.</summary>
    private static async Task ResumeAsync(BenchmarkReport report, ChatTown town, int times)
    {
        var (person, talk) = (town.People[^1], town.Talks[^1]);
        await using (var line = await HubLine.ConnectAsync(town.Site.Hub(person, talk), (_, _) => { }, CancellationToken.None))
        {
            for (var i = 0; i < Missed; i++)
                await line.InvokeAsync("SendMessage", CancellationToken.None, talk, Guid.CreateVersion7().ToString(), "こんにちは。土曜の午後はいかがですか。");
        }

        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await Absence.ReturnAsync(town.Site, person, talk, Missed);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        report.Figure($"chat resume of {Missed} missed events p95", new Latencies(took).Percentile(.95), "ms", "target", 500);
    }

    /// <summary>One client of a busy talk stops reading: what becomes of the others.</summary>
    private static async Task StuckAsync(BenchmarkReport report, ChatTown town, int rate, TimeSpan length)
    {
        List<double> without = [], with = [];
        await using var crowd = await ChatCrowd.ConnectAsync(town, town.Site, Senders);
        for (var i = 0; i < Rounds; i++)
        {
            without.Add((await crowd.SteadilyAsync(rate, length)).Percentile(.99));
            await using var stuck = await HubLine.ConnectAsync(town.Site.Hub(town.People[0], town.TalkOf(0)), (_, _) => { }, CancellationToken.None, reads: false);
            with.Add((await crowd.SteadilyAsync(rate, length)).Percentile(.99));
        }

        report.Figure($"chat n={Senders} {rate}/s p99 delivery with one stuck client", Median(with), "ms", "without", Median(without));
    }

    private static async Task DeliveryAsync(BenchmarkReport report, ChatTown town, int connections, int rate, TimeSpan length)
    {
        await town.Relay.Process.StartAsync();
        ChatServer[] servers = [town.Site, town.Relay, town.Bare];
        var p99 = servers.ToDictionary(x => x, _ => new List<double>());
        foreach (var server in servers)
        {
            await using var crowd = await ChatCrowd.ConnectAsync(town, server, connections);
            await crowd.SteadilyAsync(rate, length / 2);
            for (var i = 0; i < Rounds; i++)
                p99[server].Add((await crowd.SteadilyAsync(rate, length / 2)).Percentile(.99));
        }

        await town.Relay.Process.KillAsync();
        foreach (var baseline in servers[1..])
            report.Figure($"chat n={connections} {rate}/s p99 delivery", Median(p99[town.Site]), "ms", baseline.Name, Median(p99[baseline]));
    }

    /// <summary>Connections that nobody uses: memory each, and the processor they take.</summary>
    private static async Task ConnectionsAsync(BenchmarkReport report, ChatTown town, int count)
    {
        var kilobytes = new Dictionary<ChatServer, double>();
        foreach (var server in new[] { town.Site, town.Bare })
        {
            var (before, start) = (server.Process.WorkingSet, Stopwatch.GetTimestamp());
            await using var crowd = await ChatCrowd.ConnectAsync(town, server, count);
            report.Progress($"{count} connections to {server.Name} within {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            await Task.Delay(2000);
            kilobytes[server] = (server.Process.WorkingSet - before) / (double)count;
            var (busy, idle) = (server.Process.Busy, Stopwatch.StartNew());
            await Task.Delay(3000);
            if (server == town.Site)
                report.Figure($"chat n={count} idle connections", (server.Process.Busy - busy) / idle.Elapsed, "cores", "target", 0.3);
        }

        report.Figure($"chat n={count} memory of a connection", kilobytes[town.Site], "kB", "bare hub", kilobytes[town.Bare]);
    }

    private static double Median(IEnumerable<double> figures) => new Latencies(figures).Percentile(.5);
}
