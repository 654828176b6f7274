using System.IO.Compression;
using System.Text;
using SetagayaPort.Core.Files;

namespace SetagayaPort.Core.Tests.Files;

/// <summary>What may be handed in is told by the content; a name alone opens no door.</summary>
public sealed class FileFormatTests
{
    public static TheoryData<string, byte[], string> Good => new()
    {
        { "決算書.pdf", "%PDF-1.7\n"u8.ToArray(), "application/pdf" },
        { "店.JPG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "image/jpeg" },
        { "図面.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png" },
        { "契約.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "売上.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "覚え書き.txt", Encoding.UTF8.GetBytes("仕込みは朝五時から。"), "text/plain; charset=utf-8" },
        { "売上.csv", Encoding.UTF8.GetBytes("月,売上\n1,120"), "text/plain; charset=utf-8" },
    };

    public static TheoryData<string, byte[]> Bad => new()
    {
        { "決算書.pdf", "MZ\u0090\0"u8.ToArray() },
        { "page.html", "<script>alert(1)</script>"u8.ToArray() },
        { "絵.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray() },
        { "決算書.exe", "%PDF-1.7\n"u8.ToArray() },
        { "決算書", "%PDF-1.7\n"u8.ToArray() },
        { "売上.xlsm", Zip("xl/workbook.xml", "xl/vbaProject.bin") },
        { "売上.xlsx", Zip("xl/workbook.xml", "xl/vbaProject.bin") },
        { "中身.zip", Zip("a.txt") },
        { "売上.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3] },
        { "空.txt", [] },
        { "文字.txt", [0x93, 0xFA, 0x96, 0x7B, 0x80] },
        { "端末.txt", [0x1B, 0x5B, 0x32, 0x4A] },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_paper_that_people_use_is_known(string name, byte[] content, string type) => Assert.Equal(type, FileFormat.Of(name, content)?.ContentType);

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_runs_or_pretends_is_none(string name, byte[] content) => Assert.Null(FileFormat.Of(name, content));

    private static byte[] Zip(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
                archive.CreateEntry(part);
        }

        return file.ToArray();
    }
}
