using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Mail;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>Speaks to push services (RFC 8030), outside systems whose address a device named: never within the site's own network, and no redirect is followed.</summary>
internal sealed class PushClient : IDisposable
{
    /// <summary>Well below the lease of the outbox.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly HttpClient http;
    private readonly PushKeys keys;
    private readonly PushOptions options;
    private readonly string contact;
    private readonly TimeProvider time;

    public PushClient(PushKeys keys, IOptions<PushOptions> options, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider time)
    {
        (this.keys, this.options, this.time) = (keys, options.Value, time);
        contact = new[] { options.Value.Contact, site.Value.Address }.FirstOrDefault(x => !string.IsNullOrWhiteSpace(x)) ?? $"mailto:{mail.Value.From}";
        // A proxy would resolve names by itself and reach what must not be reached.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = 64 * 1024,
        };
    }

    public async Task<PushAnswer> SendAsync(PushDevice device, PushLetter letter, CancellationToken cancel)
    {
        if (!PushEndpoint.IsAllowed(device.Endpoint, options))
            return new PushAnswer(410, null);
        var endpoint = new Uri(device.Endpoint);
        var key = await keys.GetAsync(cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("vapid", $"t={VapidToken.Sign(key, endpoint, contact, time.GetUtcNow())}, k={PushKeys.Public(key)}");
        request.Headers.Add("TTL", ((int)Life.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", letter.Urgency);
        request.Headers.Add("Topic", letter.Tag);
        request.Content = new ByteArrayContent(PushEncryption.Encrypt(JsonSerializer.SerializeToUtf8Bytes(letter, PortJson.Options), device.PublicKey, device.Secret));
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        using var answer = await http.SendAsync(request, cancel);
        return new PushAnswer((int)answer.StatusCode, Pause(answer.Headers.RetryAfter));
    }

    public void Dispose() => http.Dispose();

    private TimeSpan? Pause(RetryConditionHeaderValue? after) => after?.Delta ?? (after?.Date - time.GetUtcNow());

    /// <summary>Connects to what the name resolves to now, where that is public: a name may resolve to something else than it did when the device was registered.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var trial = context.InitialRequestMessage.RequestUri is { } uri && PushEndpoint.IsTrial(uri, options);
        var addresses = Array.FindAll(await Dns.GetHostAddressesAsync(host, cancel), x => trial || PublicNetwork.Has(x));
        if (addresses.Length == 0)
            throw new HttpRequestException($"{host} is not in the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
