using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Language;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>Registration and bearer tokens for programs.</summary>
public static class AuthEndpoints
{
    private static readonly Error Refused = new(ErrorKind.Forbidden, "auth.failed",
        new LocalText("メールアドレスかパスワードが違います。", "The mail address or the password is wrong."));

    private static readonly Error Locked = new(ErrorKind.TooMany, "auth.locked",
        new LocalText("間違いが続いたため、5分ほどお待ちください。", "Too many wrong tries. Please wait about five minutes."));

    public static void MapAuth(this IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").RequireRateLimiting(RateLimits.Sign).WithTags("auth");
        auth.MapPost("/register", RegisterAsync);
        auth.MapPost("/login", LoginAsync);
        auth.MapPost("/refresh", RefreshAsync);
    }

    private static async Task<IResult> RegisterAsync(Registration body, AccountService accounts, RegistrationMail mail)
    {
        var result = await accounts.RegisterAsync(body.Email, body.Password, body.DisplayName, body.Locale, confirmed: !mail.Needed);
        if (result.Ok && mail.Needed)
            await mail.SendAsync(result.Value);
        return result.ToHttp(account => Results.Created("/api/v1/me", new
        {
            account.Id,
            account.DisplayName,
            account.Email,
            account.Roles,
            account.Locale,
            organizations = Array.Empty<object>(),
        }));
    }

    private static async Task<IResult> LoginAsync(Credentials body, SignInManager<Account> signIn, HttpContext context)
    {
        signIn.AuthenticationScheme = IdentityConstants.BearerScheme;
        var result = await signIn.PasswordSignInAsync(body.Email?.Trim() ?? "", body.Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return Results.Empty;
        if (result.IsLockedOut)
        {
            context.Response.Headers.RetryAfter = "300";
            return Locked.ToProblem();
        }

        return Unauthorized(Refused);
    }

    private static async Task<IResult> RefreshAsync(RefreshRequest body, SignInManager<Account> signIn, IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(body.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } expires || time.GetUtcNow() >= expires
            || await signIn.ValidateSecurityStampAsync(ticket.Principal) is not { } account || account.IsSuspended(time.GetUtcNow()))
        {
            return Unauthorized(new Error(ErrorKind.Forbidden, "auth.expired", new("もう一度ログインしてください。", "Please sign in again.")));
        }

        return Results.SignIn(await signIn.CreateUserPrincipalAsync(account), authenticationScheme: IdentityConstants.BearerScheme);
    }

    private static IResult Unauthorized(Error error) => Results.Problem(
        title: error.Message.ToString(),
        statusCode: StatusCodes.Status401Unauthorized,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = error.Code });

    private sealed record Registration(string? Email, string? Password, string? DisplayName, string? Locale);

    private sealed record Credentials(string? Email, string? Password);

    private sealed record RefreshRequest(string? RefreshToken);
}
