using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>
/// The site's pair of keys, the same on every node: devices are bound to it. From the configuration, or made once and kept in the database, as the keys
/// that protect cookies are.
/// </summary>
public sealed class PushKeys(NpgsqlDataSource source, IOptions<PushOptions> options) : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private ECDsa? key;

    /// <summary>What a browser is given when it subscribes: base64url of a <see cref="P256Point"/>.</summary>
    public async Task<string> PublicAsync(CancellationToken cancel = default) => Public(await GetAsync(cancel));

    internal static string Public(ECDsa pair) => Base64Url.EncodeToString(P256Point.Of(pair.ExportParameters(false).Q));

    internal async Task<ECDsa> GetAsync(CancellationToken cancel)
    {
        if (key is not null)
            return key;
        await once.WaitAsync(cancel);
        try
        {
            return key ??= options.Value.PrivateKey is { Length: > 0 } given ? Read(given) : await KeptAsync(cancel);
        }
        finally
        {
            once.Release();
        }
    }

    /// <exception cref="FormatException">It is no private key of P-256.</exception>
    internal static ECDsa Read(string given)
    {
        var number = Base64Url.DecodeFromChars(given);
        return number.Length == 32
            ? ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number })
            : throw new FormatException("Push:PrivateKey is 32 bytes in base64url.");
    }

    /// <summary>Two nodes that start at once keep the pair of the one that was first.</summary>
    private async Task<ECDsa> KeptAsync(CancellationToken cancel)
    {
        using (var made = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        {
            await using var keep = source.CreateCommand("INSERT INTO push_keys (id, private_key) VALUES (1, $1) ON CONFLICT (id) DO NOTHING");
            keep.Parameters.AddWithValue(made.ExportPkcs8PrivateKey());
            await keep.ExecuteNonQueryAsync(cancel);
        }

        await using var read = source.CreateCommand("SELECT private_key FROM push_keys");
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey((byte[])(await read.ExecuteScalarAsync(cancel))!, out _);
        return pair;
    }

    public void Dispose()
    {
        key?.Dispose();
        once.Dispose();
    }
}
