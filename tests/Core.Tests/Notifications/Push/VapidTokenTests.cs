using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SetagayaPort.Core.Notifications.Push;

namespace SetagayaPort.Core.Tests.Notifications.Push;

/// <summary>A push service that holds the site's public key believes the token, for itself and for half a day.</summary>
public sealed class VapidTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_token_is_verified_with_the_public_key_alone()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var parts = VapidToken.Sign(key, new Uri("https://push.example.net/send/abc?x=1"), "mailto:port@example.jp", Now).Split('.');
        using var known = ECDsa.Create(P256Point.Parameters(Base64Url.DecodeFromChars(PushKeys.Public(key))));

        Assert.True(Verifies(known, parts[0] + "." + parts[1], parts[2]));
        Assert.False(Verifies(known, parts[0] + "." + parts[1][..^1], parts[2]));
        Assert.Equal("ES256", Json(parts[0]).GetProperty("alg").GetString());
        var claims = Json(parts[1]);
        Assert.Equal("https://push.example.net", claims.GetProperty("aud").GetString());
        Assert.Equal("mailto:port@example.jp", claims.GetProperty("sub").GetString());
        Assert.Equal(Now.AddHours(12).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public void A_key_of_the_configuration_is_the_pair_that_other_tools_made()
    {
        using var key = PushKeys.Read("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw");

        Assert.Equal("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8", PushKeys.Public(key));
        Assert.Throws<FormatException>(() => PushKeys.Read("c2hvcnQ"));
    }

    private static bool Verifies(ECDsa key, string text, string signature) =>
        key.VerifyData(Encoding.ASCII.GetBytes(text), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static JsonElement Json(string part) => JsonDocument.Parse(Base64Url.DecodeFromChars(part)).RootElement;
}
