using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Conversations over plain HTTP: all that the hub offers works without it.</summary>
public static class MessagingEndpoints
{
    internal static readonly Error TooMany = new(ErrorKind.TooMany, "tooMany", new("続けて送りすぎです。少し待ってください。", "Too many messages. Please wait a moment."));

    public static void MapMessaging(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/conversations").RequireAuthorization().WithTags("conversations");
        group.MapGet("", async (ClaimsPrincipal user, ConversationReader reader, CancellationToken cancel) => await reader.ListAsync(user.ToCaller().Id, null, cancel));
        group.MapGet("/{id:guid}", async (Guid id, ClaimsPrincipal user, ConversationReader reader, CancellationToken cancel) =>
            await reader.ListAsync(user.ToCaller().Id, id, cancel) is [var found] ? Results.Ok(found) : Error.NotFound.ToProblem());
        group.MapGet("/{id:guid}/events", async (Guid id, ClaimsPrincipal user, ConversationReader reader, CancellationToken cancel, long after = 0, int limit = 200) =>
            await reader.EventsAsync(user.ToCaller().Id, id, after, limit, cancel) is { } page ? Results.Ok(page) : Error.NotFound.ToProblem());
        group.MapGet("/{id:guid}/messages", async (Guid id, ClaimsPrincipal user, ConversationReader reader, CancellationToken cancel, long? before = null, int limit = 50) =>
            await reader.MessagesAsync(user.ToCaller().Id, id, before, limit, cancel) is { } page ? Results.Ok(page) : Error.NotFound.ToProblem());
        group.MapPost("/{id:guid}/messages", SendAsync);
        group.MapPatch("/{id:guid}/messages/{number:long}", async (Guid id, long number, EditInput body, ClaimsPrincipal user, MessageService messages, CancellationToken cancel) =>
            (await messages.EditAsync(user.ToCaller(), id, number, body.Body, cancel)).ToHttp(seq => Results.Ok(new { seq, number })));
        group.MapDelete("/{id:guid}/messages/{number:long}", async (Guid id, long number, ClaimsPrincipal user, MessageService messages, CancellationToken cancel) =>
            (await messages.UnsendAsync(user.ToCaller(), id, number, cancel)).ToHttp(seq => Results.Ok(new { seq, number })));
        group.MapAttachments();
        group.MapRecords();
        group.MapRooms();
        group.MapPut("/{id:guid}/read", async (Guid id, ReadInput body, ClaimsPrincipal user, ConversationService conversations, CancellationToken cancel) =>
            (await conversations.MarkReadAsync(user.ToCaller(), id, body.Number, cancel)).ToHttp(number => Results.Ok(new { number })));

        group.MapPut("/{id:guid}/notices", async (Guid id, NoticesInput body, ClaimsPrincipal user, ConversationService conversations, CancellationToken cancel) =>
            (await conversations.SilenceAsync(user.ToCaller(), id, !body.On, cancel)).ToHttp(silent => Results.Ok(new { on = !silent })));

        api.MapGet("/sync", async (ClaimsPrincipal user, ConversationReader reader, CancellationToken cancel) =>
            await reader.PositionsAsync(user.ToCaller().Id, cancel)).RequireAuthorization().WithTags("conversations");

        var blocks = api.MapGroup("/blocks").RequireAuthorization().WithTags("conversations");
        blocks.MapPost("", async (BlockInput body, ClaimsPrincipal user, ConversationService conversations, CancellationToken cancel) =>
            (await conversations.BlockAsync(user.ToCaller(), body.UserId, cancel)).ToHttp(userId => Results.Created((string?)null, new { userId })));
        blocks.MapDelete("/{userId:guid}", async (Guid userId, ClaimsPrincipal user, ConversationService conversations, CancellationToken cancel) =>
            (await conversations.UnblockAsync(user.ToCaller(), userId, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> SendAsync(Guid id, MessageInput body, ClaimsPrincipal user, MessageService messages, MessageRate rate, HttpContext context, CancellationToken cancel)
    {
        if (!rate.Allows(user.ToCaller().Id))
            return Slower(context);
        var sent = await messages.SendAsync(user.ToCaller(), id, new OutgoingMessage(body.ClientMessageId, body.Body, body.AttachmentIds ?? []) { ReplyTo = body.ReplyTo }, cancel);
        return sent.ToHttp(x => x.Duplicate ? Results.Ok(x) : Results.Created((string?)null, x));
    }

    internal static IResult Slower(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return TooMany.ToProblem();
    }

    private sealed record MessageInput(string? ClientMessageId, string? Body, Guid[]? AttachmentIds, long? ReplyTo);

    private sealed record EditInput(string? Body);

    private sealed record ReadInput(long Number);

    private sealed record NoticesInput(bool On);

    private sealed record BlockInput(Guid UserId);
}
