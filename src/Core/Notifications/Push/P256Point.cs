using System.Security.Cryptography;

namespace SetagayaPort.Core.Notifications.Push;

/// <summary>A point of the curve P-256 as Web Push writes it: 65 bytes, not compressed.</summary>
internal static class P256Point
{
    public const int Length = 65;

    private const int Coordinate = 32;

    public static byte[] Of(ECPoint point) => [4, .. point.X!, .. point.Y!];

    /// <exception cref="CryptographicException">It is no point of the curve.</exception>
    public static ECParameters Parameters(ReadOnlySpan<byte> bytes) =>
        bytes is [4, ..] && bytes.Length == Length
            ? new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = bytes[1..(1 + Coordinate)].ToArray(), Y = bytes[(1 + Coordinate)..].ToArray() } }
            : throw new CryptographicException("A point is 65 bytes that begin with 4.");

    public static bool IsPoint(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var key = ECDiffieHellman.Create(Parameters(bytes));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
