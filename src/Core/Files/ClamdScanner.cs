using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SetagayaPort.Core.Files;

/// <summary>
/// Asks clamd over TCP by its INSTREAM command: chunks led by their length in network order, ended by an empty one, answered with
/// "stream: OK" or "stream: … FOUND" (clamd(8)).
/// </summary>
internal sealed partial class ClamdScanner(IOptions<ClamdOptions> options, ILogger<ClamdScanner> logger) : IVirusScanner
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 1024;

    public async Task<ScanVerdict> ScanAsync(byte[] content, CancellationToken cancel)
    {
        if (options.Value.Host is not { Length: > 0 } host)
            return ScanVerdict.Clean;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, options.Value.Port, patience.Token);
            await using var stream = client.GetStream();
            await SendAsync(stream, content, patience.Token);
            var answer = await AnswerAsync(stream, patience.Token);
            if (answer.EndsWith(" OK", StringComparison.Ordinal))
                return ScanVerdict.Clean;
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
                return ScanVerdict.Infected;
            Unanswered(null, answer);
        }
        catch (Exception error) when (error is SocketException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Unanswered(error, "");
        }

        return ScanVerdict.Unknown;
    }

    private static async Task SendAsync(NetworkStream stream, byte[] content, CancellationToken cancel)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[4];
        foreach (var chunk in content.Chunk(Chunk))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(chunk, cancel);
        }

        await stream.WriteAsync(new byte[4], cancel);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (answer[length - 1] == 0)
                break;
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The virus scanner gave no verdict ({Answer}); the file is refused for now.")]
    private partial void Unanswered(Exception? error, string answer);
}
