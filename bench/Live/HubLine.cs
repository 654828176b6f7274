using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace SetagayaPort.Bench.Live;

/// <summary>A hub's protocol in JSON over a WebSocket, as thin as it can be: the measured machine is also the measuring one.</summary>
internal sealed class HubLine : IAsyncDisposable
{
    private const byte End = 0x1e;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> waiting = new(StringComparer.Ordinal);
    private readonly Action<string, JsonElement> called;
    private Task pump = Task.CompletedTask;
    private long heard = Stopwatch.GetTimestamp();
    private int named;

    private HubLine(Action<string, JsonElement> called) => this.called = called;

    /// <summary>Done when the line is cut, by whomever, or has been silent for too long.</summary>
    public Task Closed => pump;

    /// <param name="address">Of the hub: ws://…</param>
    /// <param name="called">Told what the hub calls, one call after the other: the method and its first argument.</param>
    /// <param name="cancel">Ends the connecting.</param>
    /// <param name="reads">False for a client that never reads what it is sent.</param>
    public static async Task<HubLine> ConnectAsync(Uri address, Action<string, JsonElement> called, CancellationToken cancel, bool reads = true)
    {
        var line = new HubLine(called);
        try
        {
            line.socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await line.socket.ConnectAsync(address, cancel);
            await line.WriteAsync("""{"protocol":"json","version":1}"""u8.ToArray(), cancel);
        }
        catch
        {
            line.socket.Dispose();
            throw;
        }

        if (reads)
            line.pump = Task.WhenAny(line.ReadAsync(), line.BeatAsync());
        return line;
    }

    /// <summary>The hub's answer.</summary>
    /// <exception cref="HubRefusal">The hub refused.</exception>
    /// <exception cref="WebSocketException">The line was cut before the answer.</exception>
    public async Task<JsonElement> InvokeAsync(string method, CancellationToken cancel, params object[] arguments)
    {
        var id = Interlocked.Increment(ref named).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answer;
        try
        {
            await WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { type = 1, invocationId = id, target = method, arguments }), cancel);
            if (closing.IsCancellationRequested)
                throw new WebSocketException("The line is cut.");
            return await answer.Task.WaitAsync(cancel);
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        socket.Abort();
        await pump;
        socket.Dispose();
    }

    private async Task WriteAsync(byte[] message, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            await socket.SendAsync((byte[])[.. message, End], WebSocketMessageType.Text, endOfMessage: true, closing.Token);
        }
        catch (OperationCanceledException cut) when (closing.IsCancellationRequested)
        {
            throw new WebSocketException("The line is cut.", cut);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            while (Stopwatch.GetElapsedTime(Volatile.Read(ref heard)) < Silence)
            {
                await Task.Delay(Beat, closing.Token);
                await WriteAsync("""{"type":6}"""u8.ToArray(), closing.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Cut: the reader says so too.
        }
    }

    private async Task ReadAsync()
    {
        var (buffer, filled) = (new byte[4 * 1024], 0);
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(filled), closing.Token);
                Volatile.Write(ref heard, Stopwatch.GetTimestamp());
                if (frame.MessageType == WebSocketMessageType.Close)
                    break;
                filled = Take(buffer, filled + frame.Count);
                if (filled == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Cut: what was asked stays without an answer.
        }
        finally
        {
            // Also when this client has not understood what it was sent: nobody waits for what can no longer come.
            await closing.CancelAsync();
            foreach (var answer in waiting.Values)
                answer.TrySetException(new WebSocketException("The line was cut before the answer."));
        }
    }

    /// <summary>Reads the whole messages of the buffer and moves what is left to its beginning.</summary>
    private int Take(byte[] buffer, int filled)
    {
        var start = 0;
        for (var end = Array.IndexOf(buffer, End, 0, filled); end >= 0; end = Array.IndexOf(buffer, End, start, filled - start))
        {
            using var message = JsonDocument.Parse(buffer.AsMemory(start, end - start));
            Hear(message.RootElement);
            start = end + 1;
        }

        Buffer.BlockCopy(buffer, start, buffer, 0, filled - start);
        return filled - start;
    }

    private void Hear(JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1:
                called(message.GetProperty("target").GetString()!, message.GetProperty("arguments")[0].Clone());
                break;
            case 3 when waiting.TryGetValue(message.GetProperty("invocationId").GetString()!, out var answer):
                if (message.TryGetProperty("error", out var error))
                    answer.TrySetException(new HubRefusal(error.GetString()!));
                else
                    answer.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
                break;
            default:
                break;
        }
    }
}
