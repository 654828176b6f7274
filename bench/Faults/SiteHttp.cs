using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SetagayaPort.Bench.Faults;

/// <summary>A client's plain HTTP, by any way to the site.</summary>
internal sealed class SiteHttp(TalkClient client) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(3) }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>What was answered; an empty element without JSON.</summary>
    /// <exception cref="HttpRequestException">There was no answer, or not all of it.</exception>
    /// <exception cref="OperationCanceledException">Not in time.</exception>
    public async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(HttpMethod method, string route, object? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(client.AnySite(), "/api/v1/" + route));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", client.Person.Token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request, cancel);
        var text = await answer.Content.ReadAsByteArrayAsync(cancel);
        if (text.Length == 0 || answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true)
            return (answer.StatusCode, default);
        using var json = JsonDocument.Parse(text);
        return (answer.StatusCode, json.RootElement.Clone());
    }

    public void Dispose() => http.Dispose();
}
