using PdfSharp.Fonts;

namespace SetagayaPort.Web.Features.Shared.Paper;

/// <summary>
/// The one font of papers: BIZ UDPGothic (SIL Open Font License), made to be read easily, embedded as far as it is used. The build puts it
/// beside the scripts and styles.
/// </summary>
public sealed class PaperFont : IFontResolver
{
    public const string Name = "BIZ UDPGothic";

    private const string File = "assets/fonts/BIZUDPGothic-Regular.ttf";

    private static readonly Lock Gate = new();
    private readonly Lazy<byte[]> bytes;

    public PaperFont(IWebHostEnvironment site)
    {
        bytes = new Lazy<byte[]>(() => System.IO.File.ReadAllBytes(Path.Combine(site.WebRootPath, File)));
        // The library knows one resolver for the whole process.
        lock (Gate)
            GlobalFontSettings.FontResolver ??= this;
    }

    public byte[] GetFont(string faceName) => bytes.Value;

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(Name, mustSimulateBold: isBold, mustSimulateItalic: false);
}
