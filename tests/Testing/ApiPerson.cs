using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SetagayaPort.Testing;

/// <summary>A person who uses the API; signs in again when the clock has outrun the token.</summary>
public sealed class ApiPerson
{
    public const string Password = "korekara-no-machi-9";

    private readonly PortApp app;
    private string? token;
    private DateTimeOffset expires;

    internal ApiPerson(PortApp app) => this.app = app;

    public Guid Id { get; private init; }

    public string Email { get; private init; } = "";

    internal static ApiPerson Of(PortApp app, Guid id, string email) => new(app) { Id = id, Email = email };

    public static async Task<ApiPerson> JoinAsync(PortApp app, string name, string[] duties)
    {
        var email = $"{Guid.CreateVersion7():N}@example.jp";
        var me = (await new ApiPerson(app).PostAsync("auth/register", new { email, password = Password, displayName = name })).Is(HttpStatusCode.Created);
        if (duties.Length > 0)
            await app.ExecuteAsync("UPDATE accounts SET roles = roles || $1 WHERE id = $2", duties, me.Id);
        return new ApiPerson(app) { Id = me.Id, Email = email };
    }

    public Task<ApiAnswer> GetAsync(string route) => SendAsync(HttpMethod.Get, route);

    public Task<ApiAnswer> PostAsync(string route, object? body = null) => SendAsync(HttpMethod.Post, route, body ?? new { });

    public Task<ApiAnswer> PutAsync(string route, object body) => SendAsync(HttpMethod.Put, route, body);

    public Task<ApiAnswer> PatchAsync(string route, object body) => SendAsync(HttpMethod.Patch, route, body);

    public Task<ApiAnswer> DeleteAsync(string route) => SendAsync(HttpMethod.Delete, route);

    /// <param name="method">The verb.</param>
    /// <param name="route">Below /api/v1/.</param>
    /// <param name="body">Written as JSON; none when null.</param>
    public async Task<ApiAnswer> SendAsync(HttpMethod method, string route, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + route);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await AnswerAsync(request);
    }

    /// <summary>Sends a file in the field <c>file</c>.</summary>
    public async Task<ApiAnswer> UploadAsync(string route, string name, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + route);
        request.Content = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return await AnswerAsync(request);
    }

    /// <summary>A page of the site as this person is shown it.</summary>
    /// <param name="path">Such as /listings/mine.</param>
    public async Task<ApiAnswer> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await AnswerAsync(request);
    }

    /// <summary>Downloads, with the headers of the content.</summary>
    public async Task<(HttpStatusCode Status, byte[] Content, HttpResponseMessage Response)> DownloadAsync(string route)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + route);
        var response = await SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response);
    }

    /// <summary>The bearer token; null for a guest.</summary>
    public async Task<string?> TokenAsync()
    {
        if (Email.Length == 0)
            return null;
        if (token is null || app.Clock.GetUtcNow() >= expires)
        {
            var signedIn = (await new ApiPerson(app).PostAsync("auth/login", new { email = Email, password = Password })).Is(HttpStatusCode.OK);
            token = signedIn["accessToken"].GetValue<string>();
            expires = app.Clock.GetUtcNow().AddSeconds(signedIn["expiresIn"].GetValue<int>() - 60);
        }

        return token;
    }

    public async Task<Guid> DraftAsync(JsonObject listing) => (await PostAsync("listings", listing)).Is(HttpStatusCode.Created).Id;

    /// <summary>Writes a listing and publishes it.</summary>
    public async Task<Guid> PublishAsync(JsonObject listing)
    {
        var id = await DraftAsync(listing);
        (await PostAsync($"listings/{id}/publish", new { version = 1 })).Is(HttpStatusCode.OK);
        return id;
    }

    public Task<ApiAnswer> ProposeAsync(Guid from, Guid to, string message = "一度お話ししたいです。") =>
        PostAsync("introductions", new { fromListingId = from, toListingId = to, message });

    /// <summary>Writes a message under an id of its own, or the given one.</summary>
    public Task<ApiAnswer> SayAsync(Guid conversation, string body, string? clientMessageId = null) =>
        PostAsync($"conversations/{conversation}/messages", new { clientMessageId = clientMessageId ?? Guid.CreateVersion7().ToString(), body });

    /// <summary>Opens the live connection.</summary>
    public async Task<LiveClient> ConnectAsync() => await LiveClient.ConnectAsync(app.Address, await TokenAsync());

    private async Task<ApiAnswer> AnswerAsync(HttpRequestMessage request)
    {
        using var response = await SendAsync(request);
        return new ApiAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (await TokenAsync() is { } bearer)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await app.Http.SendAsync(request);
    }
}
