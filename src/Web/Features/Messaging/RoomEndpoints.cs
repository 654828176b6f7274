using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Messaging.Rooms;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Rooms: opening, inviting, answering, leaving, and what their owners may do. What is said in them goes over the routes of all conversations.</summary>
internal static class RoomEndpoints
{
    public static void MapRooms(this RouteGroupBuilder conversations)
    {
        conversations.MapGet("/rooms/candidates", async (ClaimsPrincipal user, RoomCircle circle, CancellationToken cancel, Guid? projectId = null) =>
            projectId is null && !user.ToCaller().IsCoordinator ? Error.Forbidden.ToProblem() : Results.Ok(await circle.OfAsync(user.ToCaller(), projectId, cancel)));
        conversations.MapPost("/rooms", OpenAsync);
        conversations.MapPatch("/{id:guid}", async (Guid id, NameInput body, ClaimsPrincipal user, RoomService rooms, CancellationToken cancel) =>
            (await rooms.RenameAsync(user.ToCaller(), id, body.Name, cancel)).ToHttp(name => Results.Ok(new { name })));
        conversations.MapPost("/{id:guid}/owner", async (Guid id, UserInput body, ClaimsPrincipal user, RoomService rooms, CancellationToken cancel) =>
            (await rooms.HandOverAsync(user.ToCaller(), id, body.UserId, cancel)).ToHttp(userId => Results.Ok(new { userId })));
        conversations.MapPost("/{id:guid}/leave", async (Guid id, ClaimsPrincipal user, RoomService rooms, CancellationToken cancel) =>
            (await rooms.LeaveAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
        conversations.MapPost("/{id:guid}/close", async (Guid id, ClaimsPrincipal user, RoomService rooms, CancellationToken cancel) =>
            (await rooms.CloseAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
        conversations.MapDelete("/{id:guid}/members/{userId:guid}", async (Guid id, Guid userId, ClaimsPrincipal user, RoomService rooms, CancellationToken cancel) =>
            (await rooms.RemoveAsync(user.ToCaller(), id, userId, cancel)).ToHttp(_ => Results.NoContent()));
        conversations.MapGet("/{id:guid}/words", async (Guid id, ClaimsPrincipal user, ConversationReader reader, CancellationToken cancel, long from = 0, long to = long.MaxValue) =>
            await reader.WordsAsync(user.ToCaller().Id, id, from, to, cancel) is { } words ? Results.Ok(words) : Error.NotFound.ToProblem());
        MapInvitations(conversations);
    }

    private static void MapInvitations(RouteGroupBuilder conversations)
    {
        conversations.MapGet("/{id:guid}/candidates", async (Guid id, ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            (await invitations.CandidatesAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Ok(x)));
        conversations.MapGet("/{id:guid}/invitations", async (Guid id, ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            (await invitations.OfRoomAsync(user.ToCaller(), id, cancel)).ToHttp(x => Results.Ok(x)));
        conversations.MapPost("/{id:guid}/invitations", async (Guid id, UserInput body, ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            (await invitations.InviteAsync(user.ToCaller(), id, body.UserId, cancel)).ToHttp(joined => Results.Created((string?)null, new { body.UserId, joined })));
        conversations.MapDelete("/{id:guid}/invitations/{invitation:guid}", async (Guid id, Guid invitation, ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            (await invitations.WithdrawAsync(user.ToCaller(), id, invitation, cancel)).ToHttp(_ => Results.NoContent()));
        conversations.MapGet("/invitations", async (ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            Results.Ok(await invitations.MineAsync(user.ToCaller(), cancel)));
        conversations.MapPost("/invitations/{invitation:guid}/accept", async (Guid invitation, ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            (await invitations.AcceptAsync(user.ToCaller(), invitation, cancel)).ToHttp(conversationId => Results.Ok(new { conversationId })));
        conversations.MapPost("/invitations/{invitation:guid}/decline", async (Guid invitation, ClaimsPrincipal user, RoomInvitations invitations, CancellationToken cancel) =>
            (await invitations.DeclineAsync(user.ToCaller(), invitation, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> OpenAsync(RoomInput body, ClaimsPrincipal user, RoomService rooms, ConversationReader reader, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        var opened = await rooms.OpenAsync(caller, body.Name, body.History, body.ProjectId, body.People ?? [], cancel);
        return opened.Ok
            ? Results.Created($"/api/v1/conversations/{opened.Value}", (await reader.ListAsync(caller.Id, opened.Value, cancel))[0])
            : opened.Error.ToProblem();
    }

    private sealed record RoomInput(string? Name, string? History, Guid? ProjectId, Guid[]? People);

    private sealed record NameInput(string? Name);

    private sealed record UserInput(Guid UserId);
}
