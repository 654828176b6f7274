using System.Security.Claims;
using SetagayaPort.Core.Messaging.Attachments;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Files of a conversation: uploaded, then named by the message that carries them, and downloaded by members.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this RouteGroupBuilder conversations)
    {
        conversations.MapPost("/{id:guid}/attachments", AddAsync).DisableAntiforgery().WithMetadata(FileUpload.Limit);
        conversations.MapGet("/{id:guid}/attachments/{attachment:guid}", OpenAsync);
        conversations.MapDelete("/{id:guid}/attachments/{attachment:guid}", async (Guid id, Guid attachment, ClaimsPrincipal user, AttachmentService attachments, CancellationToken cancel) =>
            (await attachments.DiscardAsync(user.ToCaller(), id, attachment, cancel)).ToHttp(_ => Results.NoContent()));
    }

    private static async Task<IResult> AddAsync(Guid id, HttpRequest request, ClaimsPrincipal user, AttachmentService attachments, MessageRate rate, CancellationToken cancel)
    {
        if (!rate.Allows(user.ToCaller().Id))
            return MessagingEndpoints.Slower(request.HttpContext);
        var (name, content) = await FileUpload.ReadAsync(request, cancel);
        return (await attachments.AddAsync(user.ToCaller(), id, name, content, cancel)).ToHttp(x => Results.Created(x.Url, x));
    }

    private static async Task<IResult> OpenAsync(Guid id, Guid attachment, ClaimsPrincipal user, AttachmentService attachments, HttpContext context, CancellationToken cancel)
    {
        var opened = await attachments.OpenAsync(user.ToCaller(), id, attachment, cancel);
        return opened.ToHttp(file =>
        {
            FileUpload.Guard(context.Response);
            return Results.File(file.Bytes, file.ContentType, file.Name);
        });
    }
}
