using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>By what a push service knows the site (RFC 8292): a token for its host, signed with ES256.</summary>
internal static class VapidToken
{
    /// <summary>Push services refuse more than a day.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <param name="key">The site's pair.</param>
    /// <param name="endpoint">Where the device is told; its origin is whom the token is for.</param>
    /// <param name="contact">mailto: or https:.</param>
    /// <param name="now">The present.</param>
    public static string Sign(ECDsa key, Uri endpoint, string contact, DateTimeOffset now)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["aud"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["exp"] = (now + Life).ToUnixTimeSeconds(),
            ["sub"] = contact,
        });
        var text = $"{Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        var signature = key.SignData(System.Text.Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }
}
