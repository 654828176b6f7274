using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Assistance;

/// <summary>Somebody offline, and the coordinator who enters for them.</summary>
internal sealed record Helped(PortApp App, ApiPerson Coordinator, Guid Account)
{
    public const string Address = "世田谷区桜0-8-15 さくら荘";
    public const string Phone = "03-0000-9876";
    public const string Words = "貸してもよいと、お茶の席で聞きました";

    public static object Registration(string name = "山野 たけ", string day = "2026-01-10") => new
    {
        displayName = name,
        consent = new { way = "phone", on = day, note = Words },
        postalAddress = Address,
        phone = Phone,
        roles = new[] { "landlord" },
    };

    public static async Task<Helped> ByAsync(PortApp app, string name = "山野 たけ")
    {
        var coordinator = await app.JoinAsync("調整役", "coordinator");
        return new Helped(app, coordinator, (await coordinator.PostAsync("assisted-accounts", Registration(name))).Is(HttpStatusCode.Created).Id);
    }

    public async Task<Guid> PublishAsync(JsonObject listing)
    {
        var id = (await AtAsync("listings", listing)).Is(HttpStatusCode.Created).Id;
        (await Coordinator.PostAsync($"listings/{id}/publish", new { version = 1 })).Is(HttpStatusCode.OK);
        return id;
    }

    public async Task<string> CodeAsync() => (await AtAsync("code")).Is(HttpStatusCode.Created)["code"].GetValue<string>();

    public Task<ApiAnswer> AtAsync(string step, object? body = null) => Coordinator.PostAsync($"assisted-accounts/{Account}/{step}", body);

    /// <summary>The person takes over, and signs in from then on.</summary>
    public async Task<ApiPerson> TakenOverAsync()
    {
        var email = $"{Guid.CreateVersion7():N}@example.jp";
        (await TryAsync(App, await CodeAsync(), email)).Is(HttpStatusCode.OK);
        return App.Returning(Account, email);
    }

    public static Task<ApiAnswer> TryAsync(PortApp app, string code, string? email = null) =>
        app.Guest().PostAsync("takeover", new { code, email = email ?? $"{Guid.CreateVersion7():N}@example.jp", password = ApiPerson.Password });

    /// <summary>A page as somebody sees it.</summary>
    public static async Task<(HttpStatusCode Status, string Html)> PageAsync(PortApp app, ApiPerson person, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (await person.TokenAsync() is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<AssistedEntry> EntryAsync()
    {
        await using var db = App.OpenDatabase();
        return await db.FindAsync<AssistedEntry>(Account) ?? throw new UnexpectedAnswer("No entry.");
    }
}
