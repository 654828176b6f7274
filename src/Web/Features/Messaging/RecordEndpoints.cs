using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A conversation for the record, as its reader sees it: words found in it, the whole as JSON, the whole as a PDF.</summary>
internal static class RecordEndpoints
{
    public static void MapRecords(this RouteGroupBuilder conversations)
    {
        conversations.MapGet("/{id:guid}/search", async (Guid id, ClaimsPrincipal user, ConversationSearch search, CancellationToken cancel, string? q = null) =>
            await search.FindAsync(user.ToCaller().Id, id, q, cancel) is { } hits ? Results.Ok(new { items = hits }) : Error.NotFound.ToProblem());
        conversations.MapGet("/{id:guid}/export", JsonAsync);
        conversations.MapGet("/{id:guid}/export/pdf", PdfAsync);
    }

    private static async Task<IResult> JsonAsync(Guid id, ClaimsPrincipal user, ConversationReader reader, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var caller = user.ToCaller().Id;
        if (await reader.ListAsync(caller, id, cancel) is not [var talk])
            return Error.NotFound.ToProblem();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(talk, time)}.json\"";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new { talk.Id, talk.Title, talk.CreatedAt, exportedAt = time.GetUtcNow(), talk.Participants, messages = reader.AllAsync(caller, id, cancel), words = await WordsAsync(talk, caller, reader, cancel) },
            PortJson.Options);
    }

    private static async Task<IResult> PdfAsync(Guid id, ClaimsPrincipal user, ConversationReader reader, TalkPaper paper, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var caller = user.ToCaller().Id;
        if (await reader.ListAsync(caller, id, cancel) is not [var talk])
            return Error.NotFound.ToProblem();
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(await paper.WriteAsync(talk, reader.AllAsync(caller, id, cancel), await WordsAsync(talk, caller, reader, cancel) ?? [], time.GetUtcNow()), "application/pdf", FileName(talk, time) + ".pdf");
    }

    /// <summary>Who came and went in a room; null for the talk of an introduction.</summary>
    private static async Task<IReadOnlyList<EventView>?> WordsAsync(ConversationSummary talk, Guid caller, ConversationReader reader, CancellationToken cancel) =>
        talk.Kind == ConversationKind.Room ? await reader.WordsAsync(caller, talk.Id, 0, long.MaxValue, cancel) : null;

    private static string FileName(ConversationSummary talk, TimeProvider time) => $"conversation-{time.TownToday():yyyyMMdd}-{talk.Id:N}";
}
