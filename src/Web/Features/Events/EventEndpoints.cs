using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Events;
using SetagayaPort.Matching.Events;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Events;

/// <summary>Matching events and their timetables, for coordinators; and one's own timetable.</summary>
public static class EventEndpoints
{
    private const int BestListings = 40;

    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/events").RequireAuthorization(AccessSetup.CoordinatorPolicy).WithTags("events");
        group.MapGet("", async (ClaimsPrincipal user, EventReader reader, CancellationToken cancel) => Results.Ok(await reader.ListAsync(user.ToCaller(), cancel)));
        group.MapPost("", async (EventInput body, ClaimsPrincipal user, EventService service, EventReader reader, CancellationToken cancel) =>
            (await service.CreateAsync(user.ToCaller(), body, cancel)).ToHttp(x => Results.Created($"/api/v1/events/{x.Id}", reader.View(x))));
        group.MapGet("/{id:guid}", async (Guid id, ClaimsPrincipal user, EventReader reader, CancellationToken cancel) =>
            await reader.FindAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(found) : Error.NotFound.ToProblem());
        group.MapPut("/{id:guid}", async (Guid id, EventInput body, ClaimsPrincipal user, EventService service, EventReader reader, CancellationToken cancel) =>
            Shown(await service.UpdateAsync(user.ToCaller(), id, body, cancel), reader));
        group.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, EventService service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));

        group.MapPost("/{id:guid}/participants", AddAsync);
        group.MapPut("/{id:guid}/participants/{participant:guid}", ChangeAsync);
        group.MapDelete("/{id:guid}/participants/{participant:guid}", async (Guid id, Guid participant, ClaimsPrincipal user, EventParticipants service, CancellationToken cancel) =>
            (await service.RemoveAsync(user.ToCaller(), id, participant, cancel)).ToHttp(_ => Results.NoContent()));

        group.MapPost("/{id:guid}/timetable", MakeAsync);
        group.MapDelete("/{id:guid}/timetable", async (Guid id, ClaimsPrincipal user, TimetableService service, EventReader reader, CancellationToken cancel) =>
            Shown(await service.UndoAsync(user.ToCaller(), id, cancel), reader));
        group.MapPost("/{id:guid}/repair", RepairAsync);
        group.MapPost("/{id:guid}/announce", async (Guid id, ClaimsPrincipal user, TimetableService service, EventReader reader, CancellationToken cancel) =>
            Shown(await service.AnnounceAsync(user.ToCaller(), id, cancel), reader));

        api.MapGet("/me/events/{id:guid}", async (Guid id, ClaimsPrincipal user, OwnTimetableReader reader, CancellationToken cancel) =>
            await reader.ListAsync(user.ToCaller(), id, cancel) is { Count: > 0 } own ? Results.Ok(own) : Error.NotFound.ToProblem()).RequireAuthorization().WithTags("events");
    }

    /// <summary>Named listings, or those that the words <c>interested</c> and <c>best</c> stand for.</summary>
    private static async Task<IResult> AddAsync(Guid id, Joining body, ClaimsPrincipal user, EventParticipants service, EventReader reader, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        return body.From switch
        {
            "interested" => Shown(await service.AddInterestedAsync(caller, id, cancel), reader),
            "best" => Shown(await service.AddBestAsync(caller, id, body.Limit ?? BestListings, cancel), reader),
            null => Shown(await service.AddAsync(caller, id, body.ListingIds ?? [], cancel), reader),
            _ => Error.Invalid("from", "word.unknown", new("interested か best を書いてください。", "from is interested or best.")).ToProblem(),
        };
    }

    /// <summary>When somebody cannot come, and whom they should meet; what is left out stays.</summary>
    private static async Task<IResult> ChangeAsync(
        Guid id, Guid participant, Presence body, ClaimsPrincipal user, EventParticipants service, EventWishes wishes, EventReader reader, CancellationToken cancel)
    {
        var caller = user.ToCaller();
        if (body.Away is { } away && await service.SetAwayAsync(caller, id, participant, away, cancel) is { Ok: false, Error: { } fault })
            return fault.ToProblem();
        if (body.With is { } with)
            return Shown(await wishes.SetAsync(caller, id, participant, with, cancel), reader);
        return await reader.FindAsync(caller, id, cancel) is { } found && found.Participants.Any(x => x.Id == participant) ? Results.Ok(found) : Error.NotFound.ToProblem();
    }

    private static async Task<IResult> MakeAsync(Guid id, Making? body, ClaimsPrincipal user, TimetableService service, EventReader reader, CancellationToken cancel)
    {
        var mode = TimetableMode.BestForAll;
        if (body?.Mode is { } word && !Words<TimetableMode>.TryParse(word, out mode))
            return Error.Invalid("mode", "word.unknown", new("時間割の作り方を選んでください。", $"Choose a mode: {string.Join(", ", Words<TimetableMode>.All)}.")).ToProblem();
        return (await service.MakeAsync(user.ToCaller(), id, mode, cancel))
            .ToHttp(x => x.TimetableAskedAt is null ? Results.Ok(reader.View(x)) : Results.Accepted($"/api/v1/events/{id}", reader.View(x)));
    }

    private static async Task<IResult> RepairAsync(Guid id, Happening body, ClaimsPrincipal user, TimetableService service, EventReader reader, CancellationToken cancel)
    {
        AttendanceMark? mark = Words<AttendanceMark>.TryParse(body.Mark, out var word) ? word : null;
        return Shown(await service.RepairAsync(user.ToCaller(), id, new(body.ParticipantId, mark, body.Slot, body.From), cancel), reader);
    }

    private static IResult Shown(Result<TownEvent> result, EventReader reader) => result.ToHttp(x => Results.Ok(reader.View(x)));

    private sealed record Joining(Guid[]? ListingIds, string? From, int? Limit);

    private sealed record Presence(int[]? Away, Guid[]? With);

    private sealed record Making(string? Mode);

    private sealed record Happening(Guid ParticipantId, string? Mark, int? Slot, int? From);
}
