using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>Encrypts what a device is told, so that the push service between cannot read it (RFC 8291: aes128gcm of RFC 8188 in one record).</summary>
internal static class PushEncryption
{
    /// <summary>The most that push services take, with what the encryption adds to it.</summary>
    public const int MostBytes = 3_900;

    private const int RecordSize = 4096;
    private const int Tag = 16;
    private const byte LastRecord = 2;

    /// <param name="plain">At most <see cref="MostBytes"/>.</param>
    /// <param name="receiver">The device's public key, a <see cref="P256Point"/>.</param>
    /// <param name="secret">The 16 bytes that the device shares with the site.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> plain, byte[] receiver, byte[] secret)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(plain, receiver, secret, sender, RandomNumberGenerator.GetBytes(16));
    }

    /// <summary>With a key and a salt that are chosen; anywhere but in a test they are new each time.</summary>
    internal static byte[] Encrypt(ReadOnlySpan<byte> plain, byte[] receiver, byte[] secret, ECDiffieHellman sender, byte[] salt)
    {
        var own = P256Point.Of(sender.ExportParameters(false).Q);
        using var other = ECDiffieHellman.Create(P256Point.Parameters(receiver));
        var (key, nonce) = Keys(sender.DeriveRawSecretAgreement(other.PublicKey), secret, receiver, own, salt);
        byte[] record = [.. plain, LastRecord];
        var cipher = new byte[record.Length];
        var tag = new byte[Tag];
        using (var aes = new AesGcm(key, Tag))
            aes.Encrypt(nonce, record, cipher, tag);
        var size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, P256Point.Length, .. own, .. cipher, .. tag];
    }

    /// <summary>Key and nonce of the one record.</summary>
    internal static (byte[] Key, byte[] Nonce) Keys(byte[] agreed, byte[] secret, byte[] receiver, byte[] sender, byte[] salt)
    {
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, agreed, 32, secret, [.. "WebPush: info\0"u8, .. receiver, .. sender]);
        return (
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 16, salt, [.. "Content-Encoding: aes128gcm\0"u8]),
            HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 12, salt, [.. "Content-Encoding: nonce\0"u8]));
    }
}
