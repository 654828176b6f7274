using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace SetagayaPort.Testing;

/// <summary>A WebSocket as the pair of pipes on which the hub protocol is spoken.</summary>
internal sealed class WebSocketLink : ConnectionContext, IDuplexPipe
{
    private readonly ClientWebSocket socket;
    private readonly CancellationTokenSource closing = new();
    private readonly Pipe received = new();
    private readonly Pipe sent = new();
    private readonly Task pumps;

    private WebSocketLink(ClientWebSocket socket)
    {
        this.socket = socket;
        Transport = this;
        pumps = Task.WhenAll(ReceiveAsync(), SendAsync());
    }

    public override string ConnectionId { get; set; } = Guid.CreateVersion7().ToString();

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

    public override IDuplexPipe Transport { get; set; }

    public PipeReader Input => received.Reader;

    public PipeWriter Output => sent.Writer;

    public override async ValueTask DisposeAsync()
    {
        await sent.Writer.CompleteAsync();
        await closing.CancelAsync();
        await pumps;
        socket.Dispose();
        closing.Dispose();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(received.Writer.GetMemory(4096), closing.Token);
                if (frame.MessageType == WebSocketMessageType.Close)
                    break;
                received.Writer.Advance(frame.Count);
                await received.Writer.FlushAsync(closing.Token);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The connection is over, whoever ended it.
        }

        await received.Writer.CompleteAsync();
    }

    private async Task SendAsync()
    {
        try
        {
            while (true)
            {
                var result = await sent.Reader.ReadAsync(closing.Token);
                foreach (var part in result.Buffer)
                    await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: true, closing.Token);
                sent.Reader.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                    break;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The same.
        }

        await sent.Reader.CompleteAsync();
    }

    /// <summary>Opens the socket at the address of the end point.</summary>
    internal sealed class Factory : IConnectionFactory
    {
        public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
            return new WebSocketLink(socket);
        }
    }
}
