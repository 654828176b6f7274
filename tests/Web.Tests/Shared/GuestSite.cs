using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using SetagayaPort.Core;
using SetagayaPort.Core.Language;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Tests.Shared;

/// <summary>The site as a guest sees it while the database is away: what it then still shows needs none.</summary>
public sealed class GuestSite : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>A browser that follows no redirect and keeps no cookie.</summary>
    public HttpClient Browser => app!.GetTestClient();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Program).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseTestServer();
        builder.Services.AddCore("Host=database.invalid");
        builder.Services.AddAccess(builder.Environment);
        builder.Services.AddApi();
        builder.Services.AddSite(builder.Configuration);
        app = builder.Build();
        app.UseSite();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapSite();
        app.MapGet("/api/v1/language", () => Wording.T("日本語", "English"));
        app.MapGet("/defect", void () => throw new InvalidOperationException("A defect."));
        app.MapGet("/teapot", () => Results.StatusCode(StatusCodes.Status418ImATeapot));
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }
}
