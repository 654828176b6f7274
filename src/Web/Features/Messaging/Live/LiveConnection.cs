using System.Security.Claims;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>
/// One open connection with its own bounded queue and writer, so that a client that stops reading delays nobody else.
/// When its queue overflows the connection is cut; the client resumes from the log.
/// </summary>
public sealed class LiveConnection : IAsyncDisposable
{
    public const int MaxEvents = 256;
    public const int MaxBytes = 256 * 1024;

    private readonly Channel<LiveCall> queue = Channel.CreateBounded<LiveCall>(new BoundedChannelOptions(MaxEvents) { SingleReader = true });
    private readonly ISingleClientProxy client;
    private readonly Action abort;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task writer;
    private int bytes;

    public LiveConnection(string id, ClaimsPrincipal user, Guid account, ISingleClientProxy client, Action abort)
    {
        (Id, User, Account, this.client, this.abort) = (id, user, account, client, abort);
        writer = WriteAsync(stopping.Token);
    }

    public string Id { get; }

    public ClaimsPrincipal User { get; }

    public Guid Account { get; }

    /// <summary>Never waits. False when the queue was full and the connection has been cut.</summary>
    public bool Offer(LiveCall call)
    {
        if (Interlocked.Add(ref bytes, call.Size) <= MaxBytes && queue.Writer.TryWrite(call))
            return true;

        Abort();
        return false;
    }

    public void Abort()
    {
        queue.Writer.TryComplete();
        abort();
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stopping.CancelAsync();
        await writer;
        stopping.Dispose();
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var call in queue.Reader.ReadAllAsync(cancel))
            {
                await client.SendCoreAsync(call.Method, [call.Argument], cancel);
                Interlocked.Add(ref bytes, -call.Size);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is gone; what it missed is in the log.
        }
        catch (Exception)
        {
            // A socket that fails in the middle of a write is as good as closed.
            Abort();
        }
    }
}
