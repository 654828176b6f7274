using System.Buffers.Text;
using System.Security.Cryptography;

namespace SetagayaPort.Core.Mail;

/// <summary>What a link carries that does one thing without a sign-in: 32 random bytes. Whoever has it was given the link.</summary>
internal static class LinkToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
