using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using SetagayaPort.Bench.Live;

namespace SetagayaPort.Bench.Faults;

/// <summary>
/// A client that follows its person's conversations by the protocol: attach, keep what is pushed, ask where things stand, read what is
/// missing, then take what was kept; a gap is waited for and then read. It writes down what it was sent and what it made of it.
/// </summary>
internal sealed class TalkClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GapWait = TimeSpan.FromMilliseconds(300);
    private readonly FaultTown town;
    private readonly Random random;
    private readonly string name;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<Guid, TalkPlace> places = [];
    private readonly Task living;

    public TalkClient(string name, Resident person, FaultTown town, int seed)
    {
        (this.name, Person, this.town, random) = (name, person, town, new Random(seed));
        Http = new SiteHttp(this);
        living = LiveAsync(closing.Token);
    }

    /// <summary>Changes when the person's sessions are ended.</summary>
    public Resident Person { get; set; }

    public string Name => name;

    /// <summary>The live connection; null while there is none.</summary>
    public HubLine? Line { get; private set; }

    public SiteHttp Http { get; }

    /// <summary>One question about a read cursor at a time, so that the answers have an order.</summary>
    public SemaphoreSlim Reading { get; } = new(1, 1);

    /// <summary>One new session at a time.</summary>
    public SemaphoreSlim Renewing { get; } = new(1, 1);

    /// <summary>One of the ways to the site.</summary>
    public Uri AnySite()
    {
        lock (random)
            return town.Ways[random.Next(town.Ways.Count)].Address;
    }

    /// <summary>Where the client stands in a conversation; null before it has heard of it.</summary>
    public (int Epoch, long Seq)? At(Guid conversation) => places.TryGetValue(conversation, out var place) ? (place.Epoch, place.Seq) : null;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await living;
        Http.Dispose();
    }

    public static Uri HubAddress(Uri site, string token) => new($"ws://{site.Authority}/hubs/port?access_token={Uri.EscapeDataString(token)}");

    private async Task LiveAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ConnectAsync(stop);
            }
            catch (Exception error) when (error is OperationCanceledException or WebSocketException or HttpRequestException or HubRefusal or JsonException or IOException
                or ObjectDisposedException or InvalidOperationException or KeyNotFoundException)
            {
                // The network, the node or the session: the next connection goes on from where this one stood.
            }

            Line = null;
            foreach (var place in places.Values)
                place.Held.Clear();
            await Task.Delay(TimeSpan.FromMilliseconds(50 + Random.Shared.Next(300)), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectAsync(CancellationToken stop)
    {
        var (person, inbox) = (Person, Channel.CreateUnbounded<(string Method, JsonElement Argument)>());
        await using var line = await WithinAsync(x => HubLine.ConnectAsync(HubAddress(AnySite(), person.Token), (method, argument) =>
        {
            if (method == "eventReceived")
                town.History.Arrivals.Enqueue(new(person.Id, person.Session, argument.GetProperty("conversationId").GetGuid(), argument.GetProperty("seq").GetInt64(), RunClock.Now));
            inbox.Writer.TryWrite((method, argument));
        }, x), stop);
        foreach (var position in (await WithinAsync(x => line.InvokeAsync("Sync", x), stop)).EnumerateArray())
            await StandAtAsync(position, stop);
        Line = line;

        while (!stop.IsCancellationRequested)
        {
            while (inbox.Reader.TryRead(out var call))
                await TakeAsync(call.Method, call.Argument, stop);
            if (line.Closed.IsCompleted)
                return;
            foreach (var (conversation, place) in places.Where(x => x.Value.Held.Count > 0 && Stopwatch.GetElapsedTime(x.Value.GapSince) > GapWait))
                await BackfillAsync(conversation, place, stop);
            await Task.WhenAny(inbox.Reader.WaitToReadAsync(stop).AsTask(), line.Closed, Task.Delay(GapWait, stop));
        }
    }

    private async Task TakeAsync(string method, JsonElement argument, CancellationToken stop)
    {
        if (method == "digest")
        {
            foreach (var position in argument.EnumerateArray())
                await StandAtAsync(position, stop);
            return;
        }

        if (method != "eventReceived")
            return;
        var conversation = argument.GetProperty("conversationId").GetGuid();
        if (!places.TryGetValue(conversation, out var place) || argument.GetProperty("epoch").GetInt32() != place.Epoch)
            return;
        place.Hold(argument);
        ApplyHeld(conversation, place);
    }

    /// <summary>Begins with a conversation, begins anew after its epoch changed, and reads what is missing.</summary>
    private async Task StandAtAsync(JsonElement position, CancellationToken stop)
    {
        var (conversation, epoch) = (position.GetProperty("conversationId").GetGuid(), position.GetProperty("epoch").GetInt32());
        if (!places.TryGetValue(conversation, out var place) || place.Epoch != epoch)
        {
            town.History.Starts.Enqueue(new(name, Person.Id, conversation, epoch, 0));
            places[conversation] = place = new TalkPlace(epoch);
        }

        if (position.GetProperty("lastSeq").GetInt64() > place.Seq)
            await BackfillAsync(conversation, place, stop);
    }

    private async Task BackfillAsync(Guid conversation, TalkPlace place, CancellationToken stop)
    {
        while (true)
        {
            var (status, page) = await Http.SendAsync(HttpMethod.Get, $"conversations/{conversation}/events?after={place.Seq}&limit=200", null, stop);
            if (status == System.Net.HttpStatusCode.NotFound)
            {
                place.Held.Clear();
                return;
            }

            if (status != System.Net.HttpStatusCode.OK)
                throw new HttpRequestException($"{status}");
            if (page.GetProperty("epoch").GetInt32() != place.Epoch)
                return;
            foreach (var entry in page.GetProperty("events").EnumerateArray())
                place.Hold(entry);
            ApplyHeld(conversation, place);
            if (page.GetProperty("lastSeq").GetInt64() <= place.Seq || page.GetProperty("events").GetArrayLength() == 0)
                return;
        }
    }

    private void ApplyHeld(Guid conversation, TalkPlace place)
    {
        while (place.Next() is { } entry)
        {
            var message = entry.GetProperty("message");
            town.History.Applied.Enqueue(new(name, conversation, place.Epoch, place.Seq, entry.GetProperty("kind").GetString()!,
                message.GetProperty("number").GetInt64(), message.GetProperty("clientMessageId").GetString()!));
        }
    }

    private static async Task<T> WithinAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        return await ask(patience.Token);
    }
}
