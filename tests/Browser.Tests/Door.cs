using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SetagayaPort.Browser.Tests;

/// <summary>The one address behind which several nodes stand: it leads each new connection to the first node that answers.</summary>
internal sealed class Door : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly int[] nodes;

    public Door(params Uri[] nodes)
    {
        this.nodes = [.. nodes.Select(x => x.Port)];
        listener.Start();
        _ = WelcomeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public void Dispose()
    {
        listener.Dispose();
        foreach (var client in open)
            client.Dispose();
    }

    private async Task WelcomeAsync()
    {
        try
        {
            while (true)
                _ = LeadAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task LeadAsync(TcpClient guest)
    {
        open.Add(guest);
        foreach (var node in nodes)
        {
            using var inside = new TcpClient();
            try
            {
                await inside.ConnectAsync(IPAddress.Loopback, node);
            }
            catch (SocketException)
            {
                continue;
            }

            await Task.WhenAny(PassAsync(guest, inside), PassAsync(inside, guest));
            break;
        }

        guest.Dispose();
    }

    private static async Task PassAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone; the other learns it at once.
        }
    }
}
