using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Notifications.Push;

namespace SetagayaPort.Core.Tests.Notifications.Push;

/// <summary>What is encrypted here is what RFC 8291 says, byte for byte, and its receiver can read it.</summary>
public sealed class PushEncryptionTests
{
    [Fact]
    public void The_example_of_RFC_8291_comes_out_byte_for_byte()
    {
        // Appendix A: the sender's private key, the receiver's public one, the secret they share, the salt.
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw") });

        var encrypted = PushEncryption.Encrypt(
            "When I grow up, I want to be a watermelon"u8,
            Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), Bytes("BTBZMqHH6r4Tts7J_aSIgg"), sender, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        Assert.Equal(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(encrypted));
    }

    [Fact]
    public void What_a_receiver_decrypts_is_what_was_said_and_no_two_look_alike() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), said =>
        {
            using var receiver = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            var (plain, own, secret) = (Encoding.UTF8.GetBytes(said.Get), P256Point.Of(receiver.ExportParameters(false).Q), RandomNumberGenerator.GetBytes(16));

            var (one, other) = (PushEncryption.Encrypt(plain, own, secret), PushEncryption.Encrypt(plain, own, secret));

            Assert.Equal(plain, Decrypt(one, receiver, own, secret));
            Assert.NotEqual(one, other);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_without_the_shared_secret_reads_it()
    {
        using var receiver = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var own = P256Point.Of(receiver.ExportParameters(false).Q);
        var encrypted = PushEncryption.Encrypt("secret"u8, own, new byte[16]);

        Assert.Throws<AuthenticationTagMismatchException>(() => Decrypt(encrypted, receiver, own, [.. Enumerable.Repeat((byte)1, 16)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8")] // not on the curve
    [InlineData("AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx")] // compressed
    public void What_is_no_point_is_told(string text) => Assert.False(P256Point.IsPoint(Bytes(text)));

    private static byte[] Decrypt(byte[] message, ECDiffieHellman receiver, byte[] own, byte[] secret)
    {
        var (salt, sender, body) = (message[..16], message[21..86], message[86..]);
        using var other = ECDiffieHellman.Create(P256Point.Parameters(sender));
        var (key, nonce) = PushEncryption.Keys(receiver.DeriveRawSecretAgreement(other.PublicKey), secret, own, sender, salt);
        var plain = new byte[body.Length - 16];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(nonce, body.AsSpan(0, plain.Length), body.AsSpan(plain.Length), plain);
        Assert.Equal(2, plain[^1]);
        return plain[..^1];
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
