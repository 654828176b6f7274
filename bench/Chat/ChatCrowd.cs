using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SetagayaPort.Bench.Live;
using SetagayaPort.Bench.Search;

namespace SetagayaPort.Bench.Chat;

/// <summary>Many connections of one process to one server. A message's text is the moment at which it was meant to be sent.</summary>
internal sealed class ChatCrowd : IAsyncDisposable
{
    private const int Connecting = 32;
    private readonly ConcurrentQueue<double> delivered = [];
    private readonly HubLine[] lines;
    private readonly Guid[] talks;

    private ChatCrowd(int count) => (lines, talks) = (new HubLine[count], new Guid[count]);

    /// <summary>The first people of the town, each in its talk.</summary>
    public static async Task<ChatCrowd> ConnectAsync(ChatTown town, ChatServer server, int count)
    {
        var crowd = new ChatCrowd(count);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Connecting }, async (i, cancel) =>
        {
            crowd.talks[i] = town.TalkOf(i);
            crowd.lines[i] = await HubLine.ConnectAsync(server.Hub(town.People[i], town.TalkOf(i)), crowd.Hear, cancel);
        });
        return crowd;
    }

    /// <summary>Each connection sends again as soon as it has its answer; answers a second.</summary>
    public async Task<double> FlatOutAsync(TimeSpan length)
    {
        var (answered, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(lines.Select(async (line, i) =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                await SayAsync(line, talks[i], Stopwatch.GetTimestamp());
                Interlocked.Increment(ref answered);
            }
        }));
        return answered / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>An open loop: how long after the moment at which each message was due it reached each member of its talk.</summary>
    public async Task<Latencies> SteadilyAsync(int rate, TimeSpan length)
    {
        delivered.Clear();
        var (running, sent, start) = (new List<Task>(), 0, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(start) < length; await Task.Delay(1))
        {
            for (var due = Stopwatch.GetElapsedTime(start).TotalSeconds * rate; sent < due; sent++)
                running.Add(SayAsync(lines[sent * 7 % lines.Length], talks[sent * 7 % lines.Length], start + (long)(sent / (double)rate * Stopwatch.Frequency)));
        }

        await Task.WhenAll(running);
        for (var waited = Stopwatch.StartNew(); delivered.Count < 2 * sent && waited.Elapsed < TimeSpan.FromSeconds(3);)
            await Task.Delay(20);
        return new(delivered);
    }

    public async ValueTask DisposeAsync() => await Parallel.ForEachAsync(lines, async (line, _) => await line.DisposeAsync());

    private static Task SayAsync(HubLine line, Guid talk, long due) =>
        line.InvokeAsync("SendMessage", CancellationToken.None, talk, Guid.CreateVersion7().ToString(), due.ToString(CultureInfo.InvariantCulture));

    private void Hear(string method, System.Text.Json.JsonElement argument)
    {
        if (method == "eventReceived" && long.TryParse(argument.GetProperty("message").GetProperty("body").GetString(), CultureInfo.InvariantCulture, out var due))
            delivered.Enqueue(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }
}
