using System.Diagnostics;
using SetagayaPort.Bench.Live;
using SetagayaPort.Bench.Search;

namespace SetagayaPort.Bench.Chat;

/// <summary>From nothing to everything: connect, ask where things stand, read what was missed.</summary>
internal sealed class ResumePart : IChatPart
{
    private const int Missed = 1000;

    public string Name => "resume";

    public async Task RunAsync(ChatRun run, CancellationToken cancel)
    {
        var (town, person, talk) = (run.Town, run.Town.People[^1], run.Town.Talks[^1]);
        await using (var line = await HubLine.ConnectAsync(town.Site.Hub(person, talk), (_, _) => { }, cancel))
        {
            foreach (var some in Enumerable.Range(0, Missed).Chunk(20))
                await Task.WhenAll(some.Select(_ => line.InvokeAsync("SendMessage", cancel, talk, Guid.CreateVersion7().ToString(), "こんにちは。土曜の午後はいかがですか。")));
        }

        var took = new List<double>();
        for (var i = 0; i < run.Of(20, 100); i++)
        {
            var start = Stopwatch.GetTimestamp();
            await using var line = await Absence.ReturnAsync(town.Site, person, talk, Missed, cancel);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        run.Report.Figure($"chat resume of {Missed} missed events p95", new Latencies(took).Percentile(.95), "ms", "target", 500);
    }
}
