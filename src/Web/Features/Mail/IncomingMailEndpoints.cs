using Microsoft.AspNetCore.Http.Features;
using SetagayaPort.Core;
using SetagayaPort.Core.Mail.Incoming;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Mail;

/// <summary>Where the mail server's pipe hands in what came back or was answered, with its key; closed unless a key is configured.</summary>
public static class IncomingMailEndpoints
{
    private const string KeyHeader = "X-Mail-Key";

    private static readonly Error WrongKey = new(ErrorKind.Forbidden, "mail.key", new("受け取りの鍵が違います。", "The key of the mail server is wrong."));

    public static void MapIncomingMail(this IEndpointRouteBuilder api) =>
        api.MapPost("/mail/incoming", TakeAsync).RequireRateLimiting(RateLimits.Search).WithTags("mail");

    private static async Task<IResult> TakeAsync(HttpContext context, IncomingMailBox box, CancellationToken cancel)
    {
        if (!box.IsOpen)
            return Error.NotFound.ToProblem();
        if (!box.Knows(context.Request.Headers[KeyHeader]))
            return WrongKey.ToProblem();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = IncomingMail.MostBytes;
        if (context.Request.ContentLength > IncomingMail.MostBytes)
            return Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge);
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, cancel);
        if (content.Length == 0)
            return Error.Invalid("body", "required", new("メールがありません。", "Send the mail as it came (RFC 5322).")).ToProblem();
        return Results.Accepted(value: new { id = await box.TakeAsync(content.ToArray(), cancel) });
    }
}
