using SetagayaPort.Bench.Live;

namespace SetagayaPort.Bench.Chat;

/// <summary>One client of a busy talk stops reading: what becomes of the others, while the same is said with and without it.</summary>
internal sealed class StuckPart : IChatPart
{
    /// <summary>Long ones, so that what nobody reads fills the buffers in between within two seconds.</summary>
    private const int FloodEvery = 20;
    private static readonly string Long = new('長', 3000);

    public string Name => "stuck";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, rate, length) = (run.Town, run.Of(100, 300), run.Of(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8)));
        List<double> without = [], with = [];
        await using var crowd = await ChatCrowd.ConnectAsync(town, town.Site, ChatRun.Senders, cancel);
        for (var i = 0; i <= ChatRun.Rounds; i++)
        {
            without.Add(await MeasureAsync(town, crowd, rate, length, cancel));
            await using var stuck = await HubLine.ConnectAsync(town.Site.Hub(town.People[0], town.TalkOf(0)), (_, _) => { }, cancel, reads: false);
            with.Add(await MeasureAsync(town, crowd, rate, length, cancel));
        }

        run.Report.Figure($"chat n={ChatRun.Senders} {rate}/s p99 delivery with one stuck client", ChatRun.Median(with.Skip(1)), "ms", "without", ChatRun.Median(without.Skip(1)));
    }

    private static async Task<double> MeasureAsync(ChatTown town, ChatCrowd crowd, int rate, TimeSpan length, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var flood = FloodAsync(town, enough.Token);
        var p99 = (await crowd.SteadilyAsync(rate, length, cancel)).Percentile(.99);
        await enough.CancelAsync();
        await flood;
        return p99;
    }

    private static async Task FloodAsync(ChatTown town, CancellationToken enough)
    {
        await using var line = await HubLine.ConnectAsync(town.Site.Hub(town.People[1], town.TalkOf(1)), (_, _) => { }, enough);
        try
        {
            while (true)
            {
                await line.InvokeAsync("SendMessage", enough, town.TalkOf(1), Guid.CreateVersion7().ToString(), Long);
                await Task.Delay(FloodEvery, enough);
            }
        }
        catch (OperationCanceledException)
        {
            // Measured.
        }
    }
}
