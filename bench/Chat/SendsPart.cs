namespace SetagayaPort.Bench.Chat;

/// <summary>Sends that are answered in a second, when each sender sends again as soon as it has its answer.</summary>
internal sealed class SendsPart : IChatPart
{
    public string Name => "sends";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, length) = (run.Town, run.Of(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5)));
        await using var atSite = await ChatCrowd.ConnectAsync(town, town.Site, ChatRun.Senders, cancel);
        await using var atBare = await ChatCrowd.ConnectAsync(town, town.Bare, ChatRun.Senders, cancel);
        foreach (var crowd in new[] { atSite, atBare })
            await crowd.WarmUpAsync(cancel);
        List<double> site = [], bare = [], loop = [];
        for (var i = 0; i < ChatRun.Rounds; i++)
        {
            site.Add(await atSite.FlatOutAsync(length, cancel));
            bare.Add(await atBare.FlatOutAsync(length, cancel));
            loop.Add(await BareLoop.RunAsync(town, ChatRun.Senders / 2, length, cancel));
            run.Report.Progress(FormattableString.Invariant($"sends: {site[^1]:0}/s, bare hub {bare[^1]:0}/s, bare loop {loop[^1]:0}/s"));
        }

        foreach (var (name, baseline) in new[] { ("bare hub that stores", bare), ("bare Npgsql loop", loop) })
            run.Report.Figure($"chat n={ChatRun.Senders} acknowledged sends", ChatRun.Median(site), "/s", name, ChatRun.Median(baseline));
    }
}
