using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>How people prove who they are: a cookie on the site, a bearer token for programs.</summary>
public static class AccessSetup
{
    /// <summary>Coordinators and administrators.</summary>
    public const string CoordinatorPolicy = "coordinator";

    /// <summary>Administrators alone.</summary>
    public const string AdministratorPolicy = "administrator";

    private const string Scheme = "port";

    public static IServiceCollection AddAccess(this IServiceCollection services, IHostEnvironment environment)
    {
        new IdentityBuilder(typeof(Account), services).AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>().AddDefaultTokenProviders();
        services.Configure<IdentityOptions>(x => x.SignIn.RequireConfirmedEmail = true);
        services.AddAuthentication(options => options.DefaultScheme = options.DefaultChallengeScheme = Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = context =>
                HasBearer(context.Request) ? IdentityConstants.BearerScheme : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, options => options.Events.OnMessageReceived = HubToken)
            .AddIdentityCookies();
        services.Configure<SecurityStampValidatorOptions>(x => x.ValidationInterval = TimeSpan.FromMinutes(5));
        services.ConfigureApplicationCookie(options => Cookie(options, environment));
        services.AddAuthorizationBuilder()
            .AddPolicy(CoordinatorPolicy, x => x.RequireRole(AccountRoles.Coordinator, AccountRoles.Administrator))
            .AddPolicy(AdministratorPolicy, x => x.RequireRole(AccountRoles.Administrator));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-CSRF-Token";
            options.Cookie.Name = environment.IsDevelopment() ? "port-form" : "__Host-port-form";
            options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddDataProtection().SetApplicationName("setagaya-port");
        services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((options, source) => options.XmlRepository = new KeyRing(source));
        services.AddMemoryCache();
        services.AddSingleton<SessionState>();
        return services;
    }

    public static bool HasBearer(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || HubQueryToken(request) is not null;

    private static void Cookie(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = environment.IsDevelopment() ? "port" : "__Host-port";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.LoginPath = "/login";
        options.AccessDeniedPath = "/error/403";
        options.ReturnUrlParameter = "back";
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Programs get a status code, people the page that helps them on.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs") || status == StatusCodes.Status403Forbidden)
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Browsers cannot set headers on a WebSocket, so the hub alone also takes the token from the query.</summary>
    private static Task HubToken(MessageReceivedContext context)
    {
        context.Token = HubQueryToken(context.Request);
        return Task.CompletedTask;
    }

    private static string? HubQueryToken(HttpRequest request) =>
        request.Path.StartsWithSegments("/hubs") && request.Query["access_token"].ToString() is { Length: > 0 } token ? token : null;
}
