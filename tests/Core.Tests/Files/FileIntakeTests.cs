using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Files;

namespace SetagayaPort.Core.Tests.Files;

/// <summary>What a file passes before it is kept.</summary>
public sealed class FileIntakeTests
{
    private static readonly byte[] Paper = "%PDF-1.7\n"u8.ToArray();

    [Theory]
    [InlineData("stream: OK", null)]
    [InlineData("stream: Eicar-Signature FOUND", "file.infected")]
    [InlineData("INSTREAM size limit exceeded. ERROR", "file.notScanned")]
    [InlineData("", "file.notScanned")]
    public async Task Nothing_is_kept_that_the_scanner_has_not_found_clean(string verdict, string? code)
    {
        using var clamd = new Clamd(verdict);

        var answer = await Intake(clamd.Port).CheckAsync("決算書.pdf", [.. Paper, .. new byte[200_000]], CancellationToken.None);

        Assert.Equal(code, answer.Ok ? null : answer.Error.Fields is [var field] ? field.Code : answer.Error.Code);
        Assert.Equal(Paper.Length + 200_000, (await clamd.Scanned).Length);
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_refuses_for_now()
    {
        using var gone = new Clamd("");
        gone.Dispose();

        var answer = await Intake(gone.Port).CheckAsync("決算書.pdf", Paper, CancellationToken.None);

        Assert.Equal((ErrorKind.Unavailable, "file.notScanned"), (answer.Error!.Kind, answer.Error.Code));
    }

    [Theory]
    [InlineData("..\\..\\C:\\決算書.pdf", "決算書.pdf")]
    [InlineData("/etc/決算書.pdf", "決算書.pdf")]
    [InlineData("決\u0001算\u202E書.pdf", "決算書.pdf")]
    public async Task A_name_is_only_a_name(string name, string kept) =>
        Assert.Equal(kept, (await Intake().CheckAsync(name, Paper, CancellationToken.None)).Value.Name);

    [Fact]
    public async Task A_long_name_keeps_its_ending_and_no_half_character()
    {
        var name = (await Intake().CheckAsync(new string('a', 115) + "🍞🍞🍞.pdf", Paper, CancellationToken.None)).Value.Name;

        Assert.True(name.Length <= FileIntake.MaxName);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.DoesNotContain(name, char.IsSurrogate);
    }

    [Fact]
    public async Task A_paper_that_swells_beyond_measure_is_none()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var part = archive.CreateEntry("xl/sheet.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 201; i++)
                part.Write(zeros);
        }

        var answer = await Intake().CheckAsync("売上.xlsx", file.ToArray(), CancellationToken.None);

        Assert.True(file.Length < FileIntake.MaxSize);
        Assert.Equal("file.format", answer.Error!.Fields.Single().Code);
    }

    private static FileIntake Intake(int? port = null) => new(new ClamdScanner(
        Options.Create(new ClamdOptions { Host = port is null ? null : "127.0.0.1", Port = port ?? 0, TimeoutSeconds = 5 }), NullLogger<ClamdScanner>.Instance));

    /// <summary>Speaks the INSTREAM command once, with the verdict that it was given.</summary>
    private sealed class Clamd : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Clamd(string verdict)
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            Scanned = AnswerAsync(verdict);
        }

        public int Port { get; }

        public Task<byte[]> Scanned { get; }

        public void Dispose() => listener.Dispose();

        private async Task<byte[]> AnswerAsync(string verdict)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new BinaryReader(stream);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(reader.ReadBytes(10)));
            using var content = new MemoryStream();
            while (IPAddress.NetworkToHostOrder(reader.ReadInt32()) is > 0 and var length)
                content.Write(reader.ReadBytes(length));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(verdict + "\0"));
            return content.ToArray();
        }
    }
}
