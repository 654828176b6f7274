namespace SetagayaPort.Core.Files;

/// <summary>What every file passes before it is kept: its size, its format by content, no virus, and a name that is only a name.</summary>
public sealed class FileIntake(IVirusScanner scanner)
{
    /// <summary>Largest size in bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>UTF-16 units of a name.</summary>
    public const int MaxName = 120;

    /// <param name="name">As the file was called; folders are cut off.</param>
    /// <param name="content">The whole of it.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<Result<FileContent>> CheckAsync(string? name, byte[] content, CancellationToken cancel)
    {
        if (content.Length == 0)
            return FileErrors.Missing;
        if (content.Length > MaxSize)
            return FileErrors.TooLarge;
        if (FileFormat.Of(name ?? "", content) is not { } format)
            return FileErrors.Format;

        var clean = format.Cleaned(content);
        return await scanner.ScanAsync(clean, cancel) switch
        {
            ScanVerdict.Clean => new FileContent(Cut(name!), format.ContentType, clean),
            ScanVerdict.Infected => FileErrors.Infected,
            _ => FileErrors.NotScanned,
        };
    }

    /// <summary>
    /// The last part of a path, without control characters and without marks that turn the direction of writing (they make "gpj.exe"
    /// of "exe.jpg"), no longer than a list can show; the ending stays.
    /// </summary>
    private static string Cut(string name)
    {
        var plain = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(x => !char.IsControl(x) && !TurnsDirection(x))]).Trim();
        var ending = Path.GetExtension(plain);
        return plain.Length <= MaxName ? plain : plain[..(MaxName - ending.Length)].TrimEnd('\uD800', '\uD83C', '\uD83D', '\uD83E') + ending;
    }

    private static bool TurnsDirection(char x) => x is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
