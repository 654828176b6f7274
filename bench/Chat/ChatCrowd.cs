using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SetagayaPort.Bench.Live;
using SetagayaPort.Bench.Search;

namespace SetagayaPort.Bench.Chat;

/// <summary>Many connections of one process to one server. A message's text is the moment at which it was meant to be sent.</summary>
internal sealed class ChatCrowd : IAsyncDisposable
{
    private const int WarmUps = 12;

    private readonly ConcurrentQueue<double> delivered = [];
    private readonly HubLine[] lines;
    private readonly Guid[] talks;

    private ChatCrowd(int count) => (lines, talks) = (new HubLine[count], new Guid[count]);

    /// <summary>The first people of the town, each in its talk.</summary>
    public static async Task<ChatCrowd> ConnectAsync(ChatTown town, ChatServer server, int count, CancellationToken cancel, int atOnce = 32)
    {
        var crowd = new ChatCrowd(count);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancel }, async (i, stop) =>
        {
            crowd.talks[i] = town.TalkOf(i);
            crowd.lines[i] = await HubLine.ConnectAsync(server.Hub(town.People[i], town.TalkOf(i)), crowd.Hear, stop);
        });
        return crowd;
    }

    /// <summary>Each connection sends again as soon as it has its answer; answers a second.</summary>
    public async Task<double> FlatOutAsync(TimeSpan length, CancellationToken cancel)
    {
        var (answered, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(lines.Select(async (line, i) =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                await SayAsync(line, talks[i], Stopwatch.GetTimestamp(), cancel);
                Interlocked.Increment(ref answered);
            }
        }));
        return answered / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Programs that have just begun are compiled anew while they run: sends until twice in a row it went no faster than before.</summary>
    public async Task WarmUpAsync(CancellationToken cancel)
    {
        var (best, still) = (0.0, 0);
        for (var i = 0; i < WarmUps && still < 2; i++)
        {
            var rate = await FlatOutAsync(TimeSpan.FromSeconds(3), cancel);
            still = rate > best * 1.05 ? 0 : still + 1;
            best = Math.Max(best, rate);
        }
    }

    /// <summary>An open loop: how long after the moment at which each message was due it reached each member of its talk.</summary>
    /// <param name="rate">Messages a second.</param>
    /// <param name="length">For how long they are sent.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="heardBy">The connections that count; these here by default.</param>
    public async Task<Latencies> SteadilyAsync(int rate, TimeSpan length, CancellationToken cancel, ChatCrowd? heardBy = null)
    {
        var heard = (heardBy ?? this).delivered;
        heard.Clear();
        var (running, sent, start) = (new List<Task>(), 0, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(start) < length; await Task.Delay(1, cancel))
        {
            for (var due = Stopwatch.GetElapsedTime(start).TotalSeconds * rate; sent < due; sent++)
                running.Add(SayAsync(lines[sent * 7 % lines.Length], talks[sent * 7 % lines.Length], start + (long)(sent / (double)rate * Stopwatch.Frequency), cancel));
        }

        await Task.WhenAll(running);
        for (var waited = Stopwatch.StartNew(); heard.Count < 2 * sent && waited.Elapsed < TimeSpan.FromSeconds(3);)
            await Task.Delay(20, cancel);
        return new(heard);
    }

    public async ValueTask DisposeAsync() => await Parallel.ForEachAsync(lines, async (line, _) => await line.DisposeAsync());

    private static Task SayAsync(HubLine line, Guid talk, long due, CancellationToken cancel) =>
        line.InvokeAsync("SendMessage", cancel, talk, Guid.CreateVersion7().ToString(), due.ToString(CultureInfo.InvariantCulture));

    private void Hear(string method, System.Text.Json.JsonElement argument)
    {
        if (method == "eventReceived" && long.TryParse(argument.GetProperty("message").GetProperty("body").GetString(), CultureInfo.InvariantCulture, out var due))
            delivered.Enqueue(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }
}
