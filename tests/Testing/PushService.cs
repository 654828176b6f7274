using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SetagayaPort.Testing;

/// <summary>A push service with the devices behind it: it takes what RFC 8030 says and reads it as a browser does, by its own means (RFC 8188, RFC 8291).</summary>
public sealed class PushService : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Device> devices = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ReceivedPush> received = new();
    private readonly WebApplication app;

    private PushService(WebApplication app) => this.app = app;

    /// <summary>Such as 127.0.0.1:40123.</summary>
    public string Host { get; private set; } = "";

    public static async Task<PushService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new PushService(builder.Build());
        service.app.MapPost("/push/{device}", service.TakeAsync);
        await service.app.StartAsync();
        service.Host = new Uri(service.app.Urls.Single()).Authority;
        return service;
    }

    /// <summary>A browser subscribes: what it would give its page, as JSON.</summary>
    public JsonObject Subscribe()
    {
        var device = new Device();
        devices[device.Name] = device;
        return new JsonObject
        {
            ["endpoint"] = $"http://{Host}/push/{device.Name}",
            ["expirationTime"] = null,
            ["keys"] = new JsonObject { ["p256dh"] = Base64Url.EncodeToString(device.Point), ["auth"] = Base64Url.EncodeToString(device.Secret) },
        };
    }

    /// <summary>What a device was told, the first first.</summary>
    public IReadOnlyList<ReceivedPush> At(JsonObject subscription) => [.. received.Where(x => subscription["endpoint"]!.GetValue<string>().EndsWith(x.Device, StringComparison.Ordinal))];

    /// <summary>The next requests for a device are answered so instead of being taken.</summary>
    public void Refuse(JsonObject subscription, int status, int times = 1, string? retryAfter = null)
    {
        var device = devices[subscription["endpoint"]!.GetValue<string>().Split('/')[^1]];
        for (var i = 0; i < times; i++)
            device.Refusals.Enqueue((status, retryAfter));
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(string device, HttpContext context)
    {
        if (!devices.TryGetValue(device, out var found))
            return Results.NotFound();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (found.Refusals.TryDequeue(out var refusal))
        {
            if (refusal.RetryAfter is not null)
                context.Response.Headers.RetryAfter = refusal.RetryAfter;
            return Results.StatusCode(refusal.Status);
        }

        var headers = context.Request.Headers.ToDictionary(x => x.Key, x => x.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        received.Enqueue(new ReceivedPush(device, headers, JsonNode.Parse(found.Read(body.ToArray()))!.AsObject()));
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private sealed class Device
    {
        private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

        public string Name { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

        public byte[] Secret { get; } = RandomNumberGenerator.GetBytes(16);

        public byte[] Point => PointOf(key);

        public ConcurrentQueue<(int Status, string? RetryAfter)> Refusals { get; } = new();

        public string Read(byte[] message)
        {
            var (salt, point, body) = (message[..16], message[21..86], message[86..]);
            using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = point[1..33], Y = point[33..] } });
            var shared = HKDF.Extract(HashAlgorithmName.SHA256, key.DeriveRawSecretAgreement(sender.PublicKey), Secret);
            var material = HKDF.Expand(HashAlgorithmName.SHA256, shared, 32, [.. "WebPush: info\0"u8, .. Point, .. point]);
            var salted = HKDF.Extract(HashAlgorithmName.SHA256, material, salt);
            var plain = new byte[body.Length - 16];
            using var aes = new AesGcm(HKDF.Expand(HashAlgorithmName.SHA256, salted, 16, [.. "Content-Encoding: aes128gcm\0"u8]), 16);
            aes.Decrypt(HKDF.Expand(HashAlgorithmName.SHA256, salted, 12, [.. "Content-Encoding: nonce\0"u8]), body.AsSpan(0, plain.Length), body.AsSpan(plain.Length), plain);
            return Encoding.UTF8.GetString(plain.AsSpan(0, plain.Length - 1));
        }

        private static byte[] PointOf(ECDiffieHellman pair)
        {
            var point = pair.ExportParameters(false).Q;
            return [4, .. point.X!, .. point.Y!];
        }
    }
}
