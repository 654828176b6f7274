using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Demo;
using SetagayaPort.Web.Features.SavedSearches;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>What happens between an empty machine and the first page: schema, demo town, and the words that say where to go.</summary>
internal static class FirstLight
{
    /// <summary>Brings the schema up to date and, in Development, loads the demo town on the first start.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortDbContext>().Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<OlderSavedSearches>().ReadAsync(app.Lifetime.ApplicationStopping);
        if (!Demo(app))
            return;

        var town = scope.ServiceProvider.GetRequiredService<DemoTown>();
        if (await town.IsCompleteAsync(app.Lifetime.ApplicationStopping))
            return;
        Console.WriteLine("見本の町を読み込んでいます… / Loading the demo town…");
        await town.LoadAsync(null, Console.WriteLine, app.Lifetime.ApplicationStopping);
    }

    /// <summary>Prints the address and, in Development, the demo sign-ins once the site answers.</summary>
    public static void Announce(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine($"\nSETAGAYA PORT: {string.Join(" ", addresses)}");
        if (!Demo(app))
            return;
        Console.WriteLine($"見本の町のログイン / demo sign-ins (password {DemoTown.Password}):");
        foreach (var mail in DemoTown.SignIns)
            Console.WriteLine($"  {mail}");
    });

    private static bool Demo(WebApplication app) => app.Environment.IsDevelopment() && app.Configuration.GetValue("Demo:Load", true);
}
