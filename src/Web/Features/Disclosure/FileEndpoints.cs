using System.Security.Claims;
using SetagayaPort.Core;
using SetagayaPort.Core.Disclosure;
using SetagayaPort.Core.Files;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Disclosure;

/// <summary>Files of a business: kept with its listing, opened to one candidate at a time, every opening noted.</summary>
public static class FileEndpoints
{
    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        var own = api.MapGroup("/listings/{id:guid}/files").RequireAuthorization().WithTags("files");
        own.MapGet("", async (Guid id, ClaimsPrincipal user, DisclosureReader reader, CancellationToken cancel) =>
            await reader.OfListingAsync(user.ToCaller(), id, cancel) is { } files ? Results.Ok(files) : Error.NotFound.ToProblem());
        own.MapPost("", AddAsync).DisableAntiforgery().WithMetadata(FileUpload.Limit);

        var files = api.MapGroup("/files").RequireAuthorization().WithTags("files");
        files.MapDelete("/{id:guid}", async (Guid id, ClaimsPrincipal user, DisclosureFiles service, CancellationToken cancel) =>
            (await service.DeleteAsync(user.ToCaller(), id, cancel)).ToHttp(_ => Results.NoContent()));
        files.MapGet("/{id:guid}/content", async (Guid id, ClaimsPrincipal user, DisclosureFiles service, HttpContext context, CancellationToken cancel) =>
            (await service.OpenOwnAsync(user.ToCaller(), id, cancel)).ToHttp(x => Content(x, context)));

        var opened = api.MapGroup("/introductions/{id:guid}/files").RequireAuthorization().WithTags("files");
        opened.MapGet("", async (Guid id, ClaimsPrincipal user, DisclosureReader reader, CancellationToken cancel) =>
            await reader.OfIntroductionAsync(user.ToCaller(), id, cancel) is { } found ? Results.Ok(found) : Error.NotFound.ToProblem());
        opened.MapPut("/{file:guid}", async (Guid id, Guid file, ClaimsPrincipal user, DisclosureFiles service, CancellationToken cancel) =>
            (await service.GrantAsync(user.ToCaller(), id, file, granted: true, cancel)).ToHttp(_ => Results.NoContent()));
        opened.MapDelete("/{file:guid}", async (Guid id, Guid file, ClaimsPrincipal user, DisclosureFiles service, CancellationToken cancel) =>
            (await service.GrantAsync(user.ToCaller(), id, file, granted: false, cancel)).ToHttp(_ => Results.NoContent()));
        opened.MapGet("/{file:guid}/content", async (Guid id, Guid file, ClaimsPrincipal user, DisclosureFiles service, HttpContext context, CancellationToken cancel) =>
            (await service.OpenAsync(user.ToCaller(), id, file, cancel)).ToHttp(x => Content(x, context)));
    }

    private static async Task<IResult> AddAsync(Guid id, HttpRequest request, ClaimsPrincipal user, DisclosureFiles service, CancellationToken cancel)
    {
        var upload = await FileUpload.ReadAsync(request, cancel);
        return (await service.AddAsync(user.ToCaller(), id, upload.Name, upload.Content, cancel)).ToHttp(x => Results.Created($"/api/v1/files/{x.Id}/content",
            new FileView(x.Id, x.Name, x.ContentType, x.Size, x.UploadedAt)));
    }

    private static IResult Content(FileContent file, HttpContext context)
    {
        FileUpload.Guard(context.Response);
        return Results.File(file.Bytes, file.ContentType, file.Name);
    }
}
