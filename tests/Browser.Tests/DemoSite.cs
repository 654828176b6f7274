using System.Collections.Concurrent;
using SetagayaPort.Core.Demo;

namespace SetagayaPort.Browser.Tests;

/// <summary>The site with the demo town in it; its people have signed in once and stay so.</summary>
public sealed class DemoSite : Site
{
    public new const string Name = "demo town";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new(StringComparer.Ordinal);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await App.InScopeAsync<DemoTown, bool>(async town =>
        {
            await town.LoadAsync(null, _ => { }, CancellationToken.None);
            return true;
        });
    }

    /// <param name="person">Such as <c>owner</c>, of owner@example.jp; null for a guest.</param>
    public async Task<string?> SessionAsync(string? person) =>
        person is null ? null : await sessions.GetOrAdd(person, x => new(() => SignInAsync(x))).Value;

    private async Task<string> SignInAsync(string person)
    {
        var session = "";
        await PlayAsync($"sign-in-{person}", async scene =>
        {
            var visitor = await scene.EnterAsync(person);
            await visitor.SignInAsync($"{person}@example.jp", DemoTown.Password);
            session = await visitor.SessionAsync();
        });
        return session;
    }
}

[CollectionDefinition(DemoSite.Name)]
public sealed class DemoTownTests : ICollectionFixture<DemoSite>;
