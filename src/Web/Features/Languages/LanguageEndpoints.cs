using Microsoft.AspNetCore.Http.HttpResults;

namespace SetagayaPort.Web.Features.Languages;

/// <summary>Remembers the language that a person chose and returns to the page they came from.</summary>
public static class LanguageEndpoints
{
    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapGet("/language", Choose).ExcludeFromDescription();

    private static RedirectHttpResult Choose(HttpContext context, string? to, string? back)
    {
        if (LanguageChoice.Known(to) is { } language)
            LanguageChoice.Remember(context, language);

        // Only within this site: the address comes from outside.
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) ? back : "/");
    }
}
