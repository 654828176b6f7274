using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using SetagayaPort.Bench.Live;
using SetagayaPort.Histories;

namespace SetagayaPort.Bench.Faults;

/// <summary>What people do in a fault run, and how each of it ended for them.</summary>
internal sealed class Operations(FaultTown town, Random random)
{
    private readonly ConcurrentQueue<(Guid Talk, TalkClient Sender, long Number)> sent = [];
    private readonly ConcurrentDictionary<(Guid Talk, TalkClient Member), bool> left = [];

    /// <summary>Something that somebody does; it ends when it has an answer, or when it is told that nobody waits any longer.</summary>
    public Func<CancellationToken, Task> Next()
    {
        var (talk, members) = town.Talks[random.Next(town.Talks.Count)];
        var member = members[random.Next(members.Count)];
        var (hub, pick, share) = (random.Next(2) == 0, random.Next(1000), random.NextDouble());
        return pick switch
        {
            < 600 => stop => SendAsync(talk, member, hub, stop),
            < 700 when sent.TryDequeue(out var old) => stop => ChangeAsync(old, HttpMethod.Patch, "edited", stop),
            < 740 when sent.TryDequeue(out var old) => stop => ChangeAsync(old, HttpMethod.Delete, "deleted", stop),
            < 900 => stop => ReadAsync(talk, member, share, stop),
            < 950 => stop => SendAsync(talk, town.Clients[pick % town.Clients.Count], hub, stop),
            < 955 when members.Count > 2 && members.Count(x => left.ContainsKey((talk, x))) == 0 => _ => LeaveAsync(talk, member),
            < 960 => _ => town.RenewAsync(member),
            < 980 => stop => ChangeListingAsync(town.Listings[random.Next(town.Listings.Count)], share < .8, stop),
            _ => stop => LookAsync(member, stop),
        };
    }

    private async Task SendAsync(Guid talk, TalkClient sender, bool hub, CancellationToken stop)
    {
        var id = Guid.CreateVersion7().ToString();
        while (true)
        {
            var (outcome, receipt) = await TryAsync(() => hub && sender.Line is { } line ? OverHubAsync(line, talk, id, stop) : OverHttpAsync(sender, talk, id, stop));
            town.History.Sends.Enqueue(outcome == Outcome.Ok
                ? new(talk, sender.Person.Id, id, outcome, receipt.GetProperty("seq").GetInt64(), receipt.GetProperty("number").GetInt64())
                : new(talk, sender.Person.Id, id, outcome));
            if (outcome == Outcome.Ok)
                sent.Enqueue((talk, sender, receipt.GetProperty("number").GetInt64()));
            if (outcome != Outcome.Unknown || stop.IsCancellationRequested)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(300), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            hub = !hub;
        }
    }

    private static async Task<(Outcome, JsonElement)> OverHubAsync(HubLine line, Guid talk, string id, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            return (Outcome.Ok, await line.InvokeAsync("SendMessage", patience.Token, talk, id, "こんにちは。土曜の午後はいかがですか。"));
        }
        catch (HubRefusal refusal) when (refusal.IsPermanent && !refusal.Message.Contains("auth.required", StringComparison.Ordinal))
        {
            return (Outcome.Fail, default);
        }
    }

    private static async Task<(Outcome, JsonElement)> OverHttpAsync(TalkClient sender, Guid talk, string id, CancellationToken stop) =>
        Judge(await sender.Http.SendAsync(HttpMethod.Post, $"conversations/{talk}/messages", new { clientMessageId = id, body = "はい、うかがいます。" }, stop));

    private async Task ChangeAsync((Guid Talk, TalkClient Sender, long Number) old, HttpMethod method, string kind, CancellationToken stop)
    {
        var (outcome, answer) = await TryAsync(async () => Judge(await old.Sender.Http.SendAsync(method, $"conversations/{old.Talk}/messages/{old.Number}",
            method == HttpMethod.Patch ? new { body = "日曜の午後はいかがですか。" } : null, stop)));
        town.History.Changes.Enqueue(new(old.Talk, old.Number, kind, outcome, outcome == Outcome.Ok ? answer.GetProperty("seq").GetInt64() : 0));
    }

    private async Task ReadAsync(Guid talk, TalkClient member, double share, CancellationToken stop)
    {
        if (member.At(talk) is not { Seq: > 0 } place || !await member.Reading.WaitAsync(0, CancellationToken.None))
            return;
        try
        {
            var number = (long)(share * (place.Seq + 1));
            var (outcome, answer) = await TryAsync(async () => Judge(await member.Http.SendAsync(HttpMethod.Put, $"conversations/{talk}/read", new { number }, stop)));
            if (outcome == Outcome.Ok)
                town.History.Cursors.Enqueue(new(member.Name, member.Person.Id, talk, answer.GetProperty("number").GetInt64()));
        }
        finally
        {
            member.Reading.Release();
        }
    }

    /// <summary>The read cursors as the list of positions tells them.</summary>
    private async Task LookAsync(TalkClient member, CancellationToken stop)
    {
        if (!await member.Reading.WaitAsync(0, CancellationToken.None))
            return;
        try
        {
            var (outcome, positions) = await TryAsync(async () => Judge(await member.Http.SendAsync(HttpMethod.Get, "sync", null, stop)));
            if (outcome != Outcome.Ok)
                return;
            foreach (var position in positions.EnumerateArray())
                town.History.Cursors.Enqueue(new(member.Name, member.Person.Id, position.GetProperty("conversationId").GetGuid(), position.GetProperty("readNumber").GetInt64()));
        }
        finally
        {
            member.Reading.Release();
        }
    }

    private Task LeaveAsync(Guid talk, TalkClient member) => TryAsync(async () =>
    {
        left[(talk, member)] = true;
        await town.Residents.LeaveAsync(member.Person, talk);
        return (Outcome.Ok, default);
    });

    private Task ChangeListingAsync(Guid listing, bool isFound, CancellationToken stop) => TryAsync(async () =>
    {
        await town.Residents.Listings.ChangeAsync(listing, isFound, stop);
        return (Outcome.Ok, default);
    });

    private static (Outcome, JsonElement) Judge((HttpStatusCode Status, JsonElement Json) answer) => answer.Status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Created => (Outcome.Ok, answer.Json),
        HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => (Outcome.Unknown, default),
        _ => (Outcome.Fail, default),
    };

    private static async Task<(Outcome Outcome, JsonElement Answer)> TryAsync(Func<Task<(Outcome, JsonElement)>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (error is OperationCanceledException or HttpRequestException or WebSocketException or HubRefusal or IOException or JsonException
            or ObjectDisposedException or InvalidOperationException or Npgsql.NpgsqlException)
        {
            return (Outcome.Unknown, default);
        }
    }
}
