using System.Security.Cryptography;
using System.Text;

namespace SetagayaPort.Core.Assistance;

/// <summary>
/// The one-time code of a letter: four groups of four. The first group is the letter's number and finds the entry, so that
/// wrong tries are counted there; the other three are the secret (52 bits) of which a slow salted hash is kept.
/// </summary>
public sealed class TakeoverCode
{
    /// <summary>Tries before the code pauses for <see cref="Pause"/>, wherever they come from.</summary>
    public const int MaxTries = 10;

    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // Without 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V: nothing that a tired eye takes for another.
    private const string Letters = "3479ACEFHJKMNPRTWXY";
    private const int Group = 4;
    private const int Groups = 4;

    // As for passwords: PBKDF2-HMAC-SHA512 with 210,000 rounds (ASVS 11.4.2).
    private const int Rounds = 210_000;
    private const int Salt = 16;
    private const int Size = 32;

    private readonly string text;

    private TakeoverCode(string text) => this.text = text;

    /// <summary>SHA-256 of the letter's number, which is no secret.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("takeover:" + text[..Group])));

    public static TakeoverCode Draw() => new(RandomNumberGenerator.GetString(Letters, Group * Groups));

    /// <summary>A code as people type it: in any width and case, with or without spaces and lines between. Null when it can be none.</summary>
    public static TakeoverCode? Read(string? typed)
    {
        if (typed is null or { Length: > 100 })
            return null;
        var letters = string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return letters.Length == Group * Groups && letters.All(Letters.Contains) ? new TakeoverCode(letters) : null;
    }

    /// <summary>For the letter: <c>3479-ACEF-HJKM-NPRT</c>.</summary>
    public string Written() => string.Join('-', text.Chunk(Group).Select(x => new string(x)));

    /// <summary>Salt and hash of the secret part.</summary>
    public string Hash()
    {
        var salt = RandomNumberGenerator.GetBytes(Salt);
        return $"{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(salt))}";
    }

    public bool Fits(string hash)
    {
        var parts = hash.Split('.');
        return CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(parts[1]), Derive(Convert.FromBase64String(parts[0])));
    }

    /// <summary>Takes as long as a comparison, so that a number without a letter answers no faster.</summary>
    public void PretendToCompare() => _ = Derive(new byte[Salt]);

    private byte[] Derive(byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(text[Group..]), salt, Rounds, HashAlgorithmName.SHA512, Size);
}
