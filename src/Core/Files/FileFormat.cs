using System.IO.Compression;
using System.Text;

namespace SetagayaPort.Core.Files;

/// <summary>
/// A format that may be handed in, told by the content and never by the name alone (OWASP File Upload Cheat Sheet). Office papers
/// with macros and everything that a browser would run are none.
/// </summary>
/// <param name="Name">What people call it.</param>
/// <param name="ContentType">As which it is served.</param>
/// <param name="Endings">Of file names, the usual one first.</param>
public sealed record FileFormat(string Name, string ContentType, IReadOnlyList<string> Endings)
{
    private const long MaxUnpacked = 200L * 1024 * 1024;
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    private static readonly FileFormat Pdf = new("PDF", "application/pdf", [".pdf"]);
    private static readonly FileFormat Jpeg = new("JPEG", "image/jpeg", [".jpg", ".jpeg"]);
    private static readonly FileFormat Png = new("PNG", "image/png", [".png"]);
    private static readonly FileFormat Word = new("Word", Office + "wordprocessingml.document", [".docx"]);
    private static readonly FileFormat Excel = new("Excel", Office + "spreadsheetml.sheet", [".xlsx"]);
    private static readonly FileFormat Text = new("TXT", "text/plain; charset=utf-8", [".txt", ".csv"]);

    public static IReadOnlyList<FileFormat> All { get; } = [Pdf, Jpeg, Png, Word, Excel, Text];

    /// <summary>The format of a content under a name; null when it is none of them or the name says otherwise.</summary>
    public static FileFormat? Of(string name, byte[] content)
    {
        var format = OfContent(content);
        return format is not null && format.Endings.Any(x => name.EndsWith(x, StringComparison.OrdinalIgnoreCase)) ? format : null;
    }

    /// <summary>The content without what a camera wrote beside the picture: where and when it was taken, on whose device.</summary>
    public byte[] Cleaned(byte[] content) =>
        this == Jpeg ? JpegMetadata.Without(content) : this == Png ? PngMetadata.Without(content) : content;

    private static FileFormat? OfContent(byte[] content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => Pdf,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0x50, 0x4B, 0x03, 0x04, ..] => OfficePaper(content),
        _ => IsText(content) ? Text : null,
    };

    /// <summary>
    /// By the names of its parts alone; nothing is unpacked here. It will be by whoever opens it: a paper that says of itself that it
    /// swells beyond all measure is none.
    /// </summary>
    private static FileFormat? OfficePaper(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var parts = archive.Entries.Select(x => x.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (parts.Any(x => x.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || archive.Entries.Sum(x => Math.Min(x.Length, MaxUnpacked + 1)) > MaxUnpacked)
                return null;
            return parts.Contains("word/document.xml") ? Word : parts.Contains("xl/workbook.xml") ? Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 without control characters; Excel's Shift_JIS is refused, because nobody could tell how to read it.</summary>
    private static bool IsText(byte[] content) => content.Length > 0 && !content.AsSpan().ContainsAny((byte)0, (byte)0x1B) && IsUtf8(content);

    private static bool IsUtf8(byte[] content)
    {
        try
        {
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
