using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SetagayaPort.Bench.Live;

/// <summary>Stands between two programs and does to their connections what bad networks do.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private static readonly TimeSpan Retransmission = TimeSpan.FromMilliseconds(200);
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<Guid, (Socket Near, Socket Far)> open = [];
    private readonly (SemaphoreSlim Up, SemaphoreSlim Down) link = (new(1, 1), new(1, 1));
    private readonly Func<int> upstream;
    private readonly Task accepting;

    /// <param name="upstream">Port to which new connections go; asked each time.</param>
    public TcpProxy(Func<int> upstream)
    {
        this.upstream = upstream;
        listener.Start(512);
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>How the network behaves now.</summary>
    public Weather Weather { get; set; } = Weather.Fine;

    /// <summary>Resets every open connection at once.</summary>
    public void Reset()
    {
        foreach (var (near, far) in open.Values)
        {
            foreach (var socket in new[] { near, far })
            {
                try
                {
                    socket.LingerState = new LingerOption(true, 0);
                    socket.Dispose();
                }
                catch (Exception error) when (error is SocketException or ObjectDisposedException)
                {
                    // Closed already.
                }
            }
        }
    }

    /// <summary>Closes one direction of every open connection: what comes from the client ends.</summary>
    public void HalfClose()
    {
        foreach (var (_, far) in open.Values)
        {
            try
            {
                far.Shutdown(SocketShutdown.Send);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // Closed already.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        Reset();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = CarryAsync(await listener.AcceptSocketAsync(closing.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task CarryAsync(Socket near)
    {
        var (id, far) = (Guid.CreateVersion7(), new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true });
        near.NoDelay = true;
        open[id] = (near, far);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, upstream(), closing.Token);
            await Task.WhenAll(PumpAsync(near, far, fromServer: false), PumpAsync(far, near, fromServer: true));
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side is gone: the other one is told by the closing below.
        }
        finally
        {
            open.TryRemove(id, out _);
            near.Dispose();
            far.Dispose();
        }
    }

    private async Task PumpAsync(Socket from, Socket to, bool fromServer)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, closing.Token) is > 0 and var read)
            {
                await PassAsync(fromServer ? link.Down : link.Up, read);
                if (!Weather.LosesAnswers || !fromServer)
                    await to.SendAsync(buffer.AsMemory(0, read), closing.Token);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            // One direction has failed: the whole connection has.
            from.Dispose();
            to.Dispose();
            throw;
        }
    }

    /// <summary>Ends when the weather lets this many bytes through.</summary>
    private async Task PassAsync(SemaphoreSlim direction, int bytes)
    {
        while (Weather.IsDark)
            await Task.Delay(20, closing.Token);
        while (Weather.Loss > 0 && Random.Shared.NextDouble() < Weather.Loss)
            await Task.Delay(Retransmission, closing.Token);
        if (Weather.BytesPerSecond == 0)
            return;
        await direction.WaitAsync(closing.Token);
        try
        {
            // Asked again: the weather may have changed while others were let through.
            if (Weather.BytesPerSecond > 0)
                await Task.Delay(TimeSpan.FromSeconds(bytes / (double)Weather.BytesPerSecond), closing.Token);
        }
        finally
        {
            direction.Release();
        }
    }
}
