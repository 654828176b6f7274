using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using SetagayaPort.Core;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>Ends revoked sessions and keeps suspended people out, on every request after authentication.</summary>
internal sealed class SessionGate(RequestDelegate next, SessionState sessions)
{
    private static readonly Error Suspended = new(ErrorKind.Forbidden, "account.suspended",
        new LocalText("このアカウントは、いまお休みになっています。運営の窓口へご連絡ください。", "This account is suspended. Please contact the operator."));

    public async Task InvokeAsync(HttpContext context)
    {
        switch (await sessions.CheckAsync(context.User, context.RequestAborted))
        {
            case SessionVerdict.Holds:
                await next(context);
                break;
            case SessionVerdict.Suspended when IsProgram(context) && !IsForAnybody(context):
                await Suspended.ToProblem().ExecuteAsync(context);
                break;
            case SessionVerdict.Revoked when IsProgram(context):
                await context.ChallengeAsync();
                break;
            default:
                // A page: sign out and go on as a guest; a page that needs a sign-in asks for it.
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.User = new();
                await next(context);
                break;
        }
    }

    /// <summary>Such as an appeal: what works without a sign-in is not closed to whom a sign-in is closed.</summary>
    private static bool IsForAnybody(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsProgram(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs");
}
