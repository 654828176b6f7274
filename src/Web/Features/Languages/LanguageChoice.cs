using Microsoft.AspNetCore.Localization;

namespace SetagayaPort.Web.Features.Languages;

/// <summary>
/// The language of an answer: <c>?lang=</c>, then the person's own choice. Pages are Japanese until somebody chooses;
/// programs are answered in the language that they ask for (Accept-Language).
/// </summary>
internal sealed class LanguageChoice : RequestCultureProvider
{
    public const string Cookie = ".Port.Language";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var language = Known(request.Query["lang"]) ?? Known(request.Cookies[Cookie]) ?? (IsPage(request) ? null : Accepted(request));
        return Task.FromResult(language is null ? null : new ProviderCultureResult(language));
    }

    /// <summary>The language a browser asks for first, where the site has it.</summary>
    public static string? Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(x => x.Quality ?? 1)
        .Select(x => Known(x.Value.Value))
        .FirstOrDefault(x => x is not null);

    public static string? Known(string? language) =>
        language is null ? null
        : language.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? "ja"
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en"
        : null;

    /// <summary>Keeps a choice for the browser's coming pages.</summary>
    public static void Remember(HttpContext context, string language) =>
        context.Response.Cookies.Append(Cookie, language, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    private static bool IsPage(HttpRequest request) => !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/hubs");
}
