using System.Security.Claims;
using System.Text;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Viewings;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Viewings;

/// <summary>Viewings of premises within an introduction: ask, answer, move, call off, where it is, the file for calendars.</summary>
public static class ViewingEndpoints
{
    public static void MapViewings(this IEndpointRouteBuilder api)
    {
        var within = api.MapGroup("/introductions/{id:guid}/viewings").RequireAuthorization().WithTags("viewings");
        within.MapGet("", async (Guid id, ClaimsPrincipal user, ViewingReader reader, CancellationToken cancel) =>
            await reader.FindAsync(user.ToCaller(), id, cancel) is { } board ? Results.Ok(board.Viewings) : Error.NotFound.ToProblem());
        within.MapPost("", async (Guid id, RequestInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
        {
            var asked = await service.AskAsync(user.ToCaller(), id, new ViewingRequest(Slots(body.Slots), body.People ?? 1, body.Note), cancel);
            return asked.Ok
                ? Results.Created($"/api/v1/introductions/{id}/viewings", await ViewAsync(asked.Value, user, reader, cancel))
                : asked.Error.ToProblem();
        });

        var group = api.MapGroup("/viewings/{id:guid}").RequireAuthorization().WithTags("viewings");
        group.MapPost("/accept", async (Guid id, AcceptInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.AcceptAsync(user.ToCaller(), id, body.Slot, body.TellAddress, cancel), user, reader, cancel));
        group.MapPost("/counter", async (Guid id, SlotsInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.CounterAsync(user.ToCaller(), id, Slots(body.Slots), body.Note, cancel), user, reader, cancel));
        group.MapPost("/move", async (Guid id, SlotsInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.MoveAsync(user.ToCaller(), id, Slots(body.Slots), body.Note, cancel), user, reader, cancel));
        group.MapPost("/decline", async (Guid id, DeclineInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
            Words<ReasonCode>.TryParse(body.Reason, out var reason)
                ? await ShowAsync(await service.DeclineAsync(user.ToCaller(), id, reason, body.Note, cancel), user, reader, cancel)
                : Error.Invalid("reason", "word.unknown", new("理由を選んでください。", $"Choose a reason: {string.Join(", ", Words<ReasonCode>.All)}.")).ToProblem());
        group.MapPost("/cancel", async (Guid id, CancelInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.CancelAsync(user.ToCaller(), id, body.Note, cancel), user, reader, cancel));
        group.MapPost("/address", async (Guid id, AddressInput body, ClaimsPrincipal user, ViewingService service, ViewingReader reader, CancellationToken cancel) =>
            await ShowAsync(await service.TellAddressAsync(user.ToCaller(), id, body.Tell, cancel), user, reader, cancel));
        group.MapGet("/calendar", CalendarAsync);
    }

    /// <summary>The file for calendars of an arranged viewing; the place stands in it for those who were told.</summary>
    private static async Task<IResult> CalendarAsync(Guid id, ClaimsPrincipal user, HttpRequest request, ViewingReader reader, TimeProvider time, CancellationToken cancel)
    {
        if (await reader.FindOneAsync(user.ToCaller(), id, cancel) is not { View: { State: ViewingState.Accepted } view, Title: var title })
            return Error.NotFound.ToProblem();
        var page = $"{request.Scheme}://{request.Host}{Paths.Introduction(view.IntroductionId)}";
        var file = ViewingCalendar.Write(view, T($"内見：{title}", $"Viewing: {title}"), page, time.GetUtcNow());
        return Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "viewing.ics");
    }

    private static async Task<IResult> ShowAsync(Result<Viewing> result, ClaimsPrincipal user, ViewingReader reader, CancellationToken cancel) =>
        result.Ok ? Results.Ok(await ViewAsync(result.Value, user, reader, cancel)) : result.Error.ToProblem();

    private static async Task<ViewingView?> ViewAsync(Viewing viewing, ClaimsPrincipal user, ViewingReader reader, CancellationToken cancel) =>
        (await reader.FindOneAsync(user.ToCaller(), viewing.Id, cancel))?.View;

    private static ViewingSlot[] Slots(SlotInput[]? slots) => [.. (slots ?? []).Select(x => new ViewingSlot(x.Start, x.Minutes ?? ViewingForm.UsualMinutes))];

    private sealed record SlotInput(DateTimeOffset Start, int? Minutes);

    private sealed record RequestInput(SlotInput[]? Slots, int? People, string? Note);

    private sealed record AcceptInput(int Slot, bool TellAddress);

    private sealed record SlotsInput(SlotInput[]? Slots, string? Note);

    private sealed record DeclineInput(string? Reason, string? Note);

    private sealed record CancelInput(string? Note);

    private sealed record AddressInput(bool Tell);
}
