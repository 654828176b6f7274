using System.Net;
using SetagayaPort.Core.Notifications.Push;

namespace SetagayaPort.Core.Tests.Notifications.Push;

/// <summary>A device names the address that the site then calls: none within the site's own network.</summary>
public sealed class PushEndpointTests
{
    private static readonly PushOptions Options = new() { TrialHosts = { "127.0.0.1:5999" } };

    [Theory]
    [InlineData("https://fcm.googleapis.com/fcm/send/abc", true)]
    [InlineData("https://updates.push.services.mozilla.com/wpush/v2/abc", true)]
    [InlineData("https://web.push.apple.com/QAbc", true)]
    [InlineData("https://93.184.216.34/x", true)]
    [InlineData("http://127.0.0.1:5999/x", true)]
    [InlineData("http://127.0.0.1:5998/x", false)]
    [InlineData("http://fcm.googleapis.com/fcm/send/abc", false)]
    [InlineData("https://fcm.googleapis.com:8443/x", false)]
    [InlineData("https://user@fcm.googleapis.com/x", false)]
    [InlineData("https://127.0.0.1/x", false)]
    [InlineData("https://2130706433/x", false)]
    [InlineData("https://0x7f.1/x", false)]
    [InlineData("https://10.1.2.3/x", false)]
    [InlineData("https://172.31.0.1/x", false)]
    [InlineData("https://192.168.0.1/x", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://[::1]/x", false)]
    [InlineData("https://[::ffff:10.0.0.1]/x", false)]
    [InlineData("https://[fd00::1]/x", false)]
    [InlineData("https://[fe80::1]/x", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("https://push.localhost/x", false)]
    [InlineData("https://database/x", false)]
    [InlineData("ftp://push.example.net/x", false)]
    [InlineData("/x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_https_in_the_public_internet_is_called(string? address, bool allowed) => Assert.Equal(allowed, PushEndpoint.IsAllowed(address, Options));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void What_a_name_resolves_to_is_looked_at_as_well(string address, bool open) => Assert.Equal(open, PublicNetwork.Has(IPAddress.Parse(address)));
}
