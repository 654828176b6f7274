using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace SetagayaPort.Web.Features.Shared.Paper;

/// <summary>A4 sheets written from top to bottom: headings, paragraphs, rows of label and value. A new sheet begins by itself.</summary>
public sealed class PaperSheet
{
    private const double Margin = 56;
    private const double LabelWidth = 128;
    private const double Leading = 1.6;
    private const double Foot = 24;

    private static readonly XColor Ink = XColor.FromArgb(26, 26, 28);
    private static readonly XColor Soft = XColor.FromArgb(98, 98, 100);
    private static readonly XColor Line = XColor.FromArgb(179, 179, 179);

    private readonly PdfDocument document = new();
    private readonly List<XGraphics> sheets = [];
    private double y;

    /// <param name="font">Taken here so that no sheet is written before the font is known.</param>
    /// <param name="title">Of the document.</param>
    /// <param name="language">ja or en.</param>
    public PaperSheet(PaperFont font, string title, string language)
    {
        ArgumentNullException.ThrowIfNull(font);
        document.Info.Title = title;
        document.Info.Creator = "SETAGAYA PORT";
        document.Language = language;
        Begin();
    }

    private XGraphics Now => sheets[^1];

    private double Width => document.Pages[^1].Width.Point - (2 * Margin);

    private double Bottom => document.Pages[^1].Height.Point - Margin - Foot;

    public PaperSheet Heading(string text) => Write(text, 20, Ink, after: 10);

    public PaperSheet Section(string text)
    {
        Space(10);
        return Write(text, 12.5, Ink, after: 4);
    }

    public PaperSheet Text(string text) => Write(text, 10.5, Ink, after: 4);

    public PaperSheet Note(string text) => Write(text, 8.5, Soft, after: 4);

    public PaperSheet Space(double points)
    {
        y += points;
        return this;
    }

    /// <summary>A label and its value with a line under them; a value that is longer than a sheet goes on on the next.</summary>
    public PaperSheet Row(string label, string value)
    {
        var (small, plain) = (Font(9.5), Font(10.5));
        var lines = LineBreaks.Of(value, x => Now.MeasureString(x, plain).Width <= Width - LabelWidth).ToList();
        var labels = LineBreaks.Of(label, x => Now.MeasureString(x, small).Width <= LabelWidth - 12).ToList();
        Room(Math.Min(Math.Max(lines.Count, labels.Count), 3) * 10.5 * Leading);
        var (top, sheet) = (y, Now);
        y += 5;
        foreach (var line in lines)
        {
            Room(10.5 * Leading);
            Draw(line, plain, Ink, Margin + LabelWidth);
            y += 10.5 * Leading;
        }

        var end = y;
        if (sheet == Now)
        {
            y = top + 5;
            foreach (var line in labels)
            {
                Draw(line, small, Soft, Margin);
                y += 9.5 * Leading;
            }
        }

        y = Math.Max(y, end) + 4;
        Now.DrawLine(new XPen(Line, 0.6), Margin, y, Margin + Width, y);
        return this;
    }

    /// <summary>The document, with the number of each sheet at its foot.</summary>
    public byte[] ToBytes()
    {
        var font = Font(8.5);
        for (var i = 0; i < sheets.Count; i++)
        {
            var text = $"{document.Info.Title}　{i + 1} / {sheets.Count}";
            sheets[i].DrawString(text, font, new XSolidBrush(Soft), new XRect(Margin, Bottom + Foot - 10, Width, 12), XStringFormats.Center);
            sheets[i].Dispose();
        }

        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private PaperSheet Write(string text, double size, XColor color, double after)
    {
        var font = Font(size);
        foreach (var line in LineBreaks.Of(text, x => Now.MeasureString(x, font).Width <= Width))
        {
            Room(size * Leading);
            Draw(line, font, color, Margin);
            y += size * Leading;
        }

        y += after;
        return this;
    }

    private void Draw(string text, XFont font, XColor color, double x) =>
        Now.DrawString(text, font, new XSolidBrush(color), new XPoint(x, y + font.Size), XStringFormats.Default);

    private void Room(double height)
    {
        if (y + height > Bottom)
            Begin();
    }

    private void Begin()
    {
        var page = document.AddPage();
        page.Size = PageSize.A4;
        sheets.Add(XGraphics.FromPdfPage(page));
        y = Margin;
    }

    private static XFont Font(double size) => new(PaperFont.Name, size);
}
