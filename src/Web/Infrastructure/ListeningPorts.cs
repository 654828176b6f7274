using System.Net;
using System.Net.Sockets;
using SetagayaPort.Core;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>Finds a taken port before the site is made: the server itself would say so last, and at length.</summary>
public static class ListeningPorts
{
    /// <param name="urls">The configured addresses, separated by semicolons.</param>
    /// <exception cref="StartupProblem">Another program listens at one of them.</exception>
    public static void AssertFree(string? urls)
    {
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            if (!address.IsUnixPipe && !address.IsNamedPipe && address.Port != 0 && IsTaken(address))
                throw Taken(address.Port);
        }
    }

    private static bool IsTaken(BindingAddress address)
    {
        var isLocal = string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);
        var at = isLocal ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var ip) ? ip : IPAddress.Any;
        using var socket = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(at, address.Port));
            return false;
        }
        catch (SocketException refusal)
        {
            return refusal.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    private static StartupProblem Taken(int port) => new(
        "port_taken",
        $"番号（ポート）{port} は、ほかのプログラムが使っています。--urls http://localhost:{port + 1} のように、別の番号で始めてください。",
        $"Port {port} is taken by another program. Start with another one, such as --urls http://localhost:{port + 1}.");
}
