using System.Globalization;
using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.SavedSearches;

/// <summary>A town that sends mail, and how a search is kept and found in it.</summary>
public sealed class MailTown : IAsyncLifetime
{
    public const string Site = "https://port.example.jp";

    public MailTown() => App = new PortApp
    {
        Settings = { ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = Post.Port.ToString(CultureInfo.InvariantCulture), ["Mail:Tls"] = "false", ["Site:Address"] = Site },
    };

    public PostOffice Post { get; } = new();

    public PortApp App { get; }

    public Task InitializeAsync() => App.InitializeAsync();

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)App).DisposeAsync();
        Post.Dispose();
    }

    /// <summary>Keeps a search for a word that no other test uses.</summary>
    internal static async Task<Guid> KeepAsync(ApiPerson person, string query, string alert) =>
        (await person.PostAsync("saved-searches", new { name = "検索 " + query, query, alert })).Is(HttpStatusCode.Created).Id;

    /// <summary>Publishes a challenge that says a word.</summary>
    internal static Task<Guid> PublishAsync(ApiPerson owner, string word, string visibility = "public") =>
        owner.PublishAsync(TestData.Listing("collaboration.challenge").With("title", word + "の商品を作りたい").With("visibility", visibility));

    /// <summary>Until the outbox is empty, so that what has not come does not come.</summary>
    internal static Task DoneAsync(PortApp app) => Soon.HoldsAsync("the outbox is done", TimeSpan.FromSeconds(60), async () =>
        await app.ReadAsync("SELECT count(*)::text FROM outbox WHERE dead_at IS NULL AND topic IN ('search.index', 'search.alerts', 'mail.send')") == "0");

    /// <summary>How many listings a search has newly found, as its owner is told.</summary>
    internal static async Task<int> NewAsync(ApiPerson person, Guid search) =>
        (await person.GetAsync("saved-searches")).Json.AsArray().Single(x => x!["id"]!.GetValue<Guid>() == search)!["newHits"]!.GetValue<int>();

    internal static async Task<IReadOnlyList<string>> NoticesAsync(ApiPerson person) =>
        [.. (await person.GetAsync("notifications")).Json.AsArray().Where(x => x!["kind"]!.GetValue<string>() == "search").Select(x => x!["text"]!.GetValue<string>())];
}
