using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Web.Features.Messaging;
using SetagayaPort.Web.Infrastructure;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Host.UseDefaultServiceProvider(x => x.ValidateOnBuild = x.ValidateScopes = true);
    await using var database = await PortDatabase.StartAsync(builder.Configuration, text => Console.WriteLine($"{text.Ja} / {text.En}"), CancellationToken.None);
    ListeningPorts.AssertFree(builder.Configuration["urls"]);
    builder.Services.AddCore(database.ConnectionString);
    if (builder.Configuration.GetValue("Worker:InProcess", true))
        builder.Services.AddWorker(database.ConnectionString);
    builder.Services.AddAccess(builder.Environment);
    builder.Services.AddRateLimits(builder.Configuration, builder.Environment);
    builder.Services.AddApi();
    builder.Services.AddSite(builder.Configuration);
    builder.Services.AddMessagingWeb();
    builder.Services.AddSearchMemory();
    builder.Services.AddHealth();

    await using var app = builder.Build();
    await FirstLight.PrepareAsync(app);
    app.UseSite();
    app.UseMiddleware<OriginGate>();
    app.UseAuthentication();
    app.UseMiddleware<SessionGate>();
    app.UseRateLimiter();
    app.UseMiddleware<CookieGate>();
    app.UseAuthorization();
    app.MapApi();
    app.MapSite();
    app.MapPortHub();
    app.MapHealth();
    FirstLight.Announce(app);
    await app.RunAsync();
    return 0;
}
catch (StartupProblem problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

/// <summary>The site's entry point.</summary>
public partial class Program;
