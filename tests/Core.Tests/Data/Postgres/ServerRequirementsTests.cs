using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SetagayaPort.Core.Data.Postgres;

namespace SetagayaPort.Core.Tests.Data.Postgres;

public class ServerRequirementsTests
{
    [Theory]
    [InlineData("14.22", "postgres_too_old")]
    [InlineData("9.6.24", "postgres_too_old")]
    [InlineData("15.0", null)]
    [InlineData("18.4", null)]
    public async Task A_server_older_than_15_is_refused(string version, string? code)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeting = GreetAsync(listener, version);

        var problem = await Record.ExceptionAsync(() => ServerRequirements.CheckAsync(ConnectionString(listener), CancellationToken.None));

        await greeting;
        Assert.Equal(code, (problem as StartupProblem)?.Code);
        Assert.Equal(code is null, problem is null);
        if (problem is StartupProblem { Text: var text })
            Assert.All([text.Ja, text.En], x => Assert.Contains(version, x, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (connection, port) = (ConnectionString(listener), ((IPEndPoint)listener.LocalEndpoint).Port);
        listener.Stop();

        var problem = await Assert.ThrowsAsync<StartupProblem>(() => ServerRequirements.CheckAsync(connection, CancellationToken.None));

        Assert.Equal("postgres_unreachable", problem.Code);
        Assert.Contains($"127.0.0.1:{port}", problem.Text.Ja, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    private static string ConnectionString(TcpListener listener) =>
        $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=port;Password=secret;Database=port;Pooling=false;SSL Mode=Disable;GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading";

    /// <summary>Says what a PostgreSQL says to a guest it lets in: welcome, my version, ready.</summary>
    private static async Task GreetAsync(TcpListener listener, string version)
    {
        using var guest = await listener.AcceptTcpClientAsync();
        var stream = guest.GetStream();
        await ReadAsync(stream);
        await stream.WriteAsync((byte[])[.. Told('R', [0, 0, 0, 0]), .. Told('S', Encoding.ASCII.GetBytes($"server_version\0{version}\0")), .. Told('Z', [(byte)'I'])]);
        await ReadAsync(stream);
    }

    private static async Task<int> ReadAsync(NetworkStream stream) => await stream.ReadAsync(new byte[512]);

    private static byte[] Told(char kind, byte[] content)
    {
        var message = new byte[5 + content.Length];
        message[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(1), 4 + content.Length);
        content.CopyTo(message, 5);
        return message;
    }
}
