using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using SetagayaPort.Core.Search.Suggestions;
using SetagayaPort.Web.Features.Guide;
using SetagayaPort.Web.Features.Home;
using SetagayaPort.Web.Features.Languages;
using SetagayaPort.Web.Features.Markets;
using SetagayaPort.Web.Features.Markets.Freelance;
using SetagayaPort.Web.Features.Matchmaking;
using SetagayaPort.Web.Features.Notifications;
using SetagayaPort.Web.Features.Search;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Features.Shared.Paper;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>The pages: Razor under /Features, two languages, static files, security headers and error pages.</summary>
public static class SiteSetup
{
    private static readonly TimeSpan AssetAge = TimeSpan.FromDays(365);

    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages(options =>
        {
            options.RootDirectory = "/Features";
            options.Conventions.AddPageRoute("/Search/Index", "/markets/{market}");
        }).AddMvcOptions(options => options.Filters.Add<SeenNotices>());
        services.Configure<WebEncoderOptions>(x => x.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<CookieTempDataProviderOptions>(x => x.Cookie.Name = Flash.Cookie);
        services.Configure<RouteOptions>(x => x.LowercaseUrls = true);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("ja"), new("en")];
            options.DefaultRequestCulture = new RequestCulture("ja");
            options.SupportedCultures = options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new LanguageChoice()];
        });
        services.AddScoped<MatchCards>();
        services.AddOptions<OperatorOptions>().Bind(configuration.GetSection("Operator"));
        services.AddSingleton<WardMap>().AddSingleton<ListingCards>().AddSingleton<LegalTexts>();
        services.AddOptions<MapOptions>().Bind(configuration.GetSection("Map"))
            .Validate(x => x.IsValid, "Map:TileUrl is an https address with {z}, {x} and {y}, and Map:TileAttribution says whose the tiles are.").ValidateOnStart();
        services.AddSingleton<MapStyle>();
        services.AddSingleton<PaperFont>().AddSingleton<TermsPaper>();
        services.AddScoped<HeaderCounts>().AddScoped<HomeFigures>();
        services.AddHostedService<SuggestionFollower>();
        services.AddMarketPages();
        // Only files that are the same for everybody: a page that mixes secrets with what a visitor sent is not compressed.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/css", "text/javascript", "image/svg+xml", "application/manifest+json"];
        });
        services.AddHsts(x => x.MaxAge = AssetAge);
        return services;
    }

    /// <summary>Everything that stands before the sign-in: headers, files, language, error pages.</summary>
    public static WebApplication UseSite(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = x => KeepVersioned(x.Context) });
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error/500");
        // The inner one answers programs; what then still has no body gets a page.
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWhen(IsProgram, x => x.UseStatusCodePages());
        return app;
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapRazorPages();
        app.MapLanguage();
        app.MapMapStyle();
    }

    /// <summary>Programs are answered in problem+json, people with pages.</summary>
    private static bool IsProgram(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs") || context.Request.Path.StartsWithSegments("/openapi");

    /// <summary>A file asked for with its version never changes.</summary>
    private static void KeepVersioned(HttpContext context)
    {
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? $"public, max-age={AssetAge.TotalSeconds:F0}, immutable" : "no-cache";
        // It lies among the assets and shows notices for the whole site.
        if (context.Request.Path == "/assets/service-worker.js")
            context.Response.Headers["Service-Worker-Allowed"] = "/";
    }
}
