using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SetagayaPort.Core;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Tests.Infrastructure;

public sealed class ListeningPortsTests
{
    [Theory]
    [InlineData("http://localhost:{0}")]
    [InlineData("http://127.0.0.1:{0}")]
    [InlineData("http://*:{0}")]
    [InlineData("http://localhost:0;http://127.0.0.1:{0}")]
    public void A_taken_port_is_named_with_the_way_out_and_is_free_again_afterwards(string urls)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var configured = string.Format(CultureInfo.InvariantCulture, urls, port);

        var problem = Assert.Throws<StartupProblem>(() => ListeningPorts.AssertFree(configured));

        Assert.Equal("port_taken", problem.Code);
        Assert.All([problem.Text.Ja, problem.Text.En], x => Assert.Contains($"--urls http://localhost:{port + 1}", x, StringComparison.Ordinal));
        other.Stop();
        ListeningPorts.AssertFree(configured);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://unix:/tmp/port.sock")]
    public void Without_a_port_there_is_nothing_to_take(string? urls) => ListeningPorts.AssertFree(urls);
}
