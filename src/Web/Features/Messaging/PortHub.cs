using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Messaging.Live;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>The live side of the contract. What it answers is committed; what it pushes is a hint, the log is the truth.</summary>
[Authorize]
public sealed class PortHub(
    ConnectionRegistry connections, TypingSigns typing, MessageRate rate, IHubContext<PortHub> hub,
    MessageService messages, ConversationService conversations, ConversationReader reader) : Hub
{
    public override async Task OnConnectedAsync()
    {
        var caller = Caller;
        // The context's own proxy ends with this call; the hub context's lives as long as the connection.
        var connection = new LiveConnection(Context.ConnectionId, Context.User!, caller.Id, hub.Clients.Client(Context.ConnectionId), Context.Abort);
        connections.Add(connection);
        await base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (connections.Remove(Caller.Id, Context.ConnectionId) is { } connection)
            await connection.DisposeAsync();
        await base.OnDisconnectedAsync(exception);
    }

    public async Task<SendReceipt> SendMessage(Guid conversationId, string clientMessageId, string body)
    {
        if (!rate.Allows(Caller.Id))
            throw new HubException("tooMany: " + T("続けて送りすぎです。少し待ってください。", "Too many messages. Please wait a moment."));
        return Answer(await messages.SendAsync(Caller, conversationId, new OutgoingMessage(clientMessageId, body)));
    }

    public async Task MarkRead(Guid conversationId, long number) =>
        Answer(await conversations.MarkReadAsync(Caller, conversationId, number, Context.ConnectionAborted));

    public Task Typing(Guid conversationId) => typing.SayAsync(Caller.Id, conversationId, Context.ConnectionAborted);

    public Task<List<Position>> Sync() => reader.PositionsAsync(Caller.Id, Context.ConnectionAborted);

    private Caller Caller => Context.User!.ToCaller();

    /// <summary>A permanent error carries its stable code in front, so that the client's outbox stops retrying.</summary>
    private static T Answer<T>(Result<T> result) =>
        result.Ok ? result.Value : throw new HubException($"{result.Error.Code}: {result.Error.Message}");
}
