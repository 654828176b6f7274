using System.Net.Http.Headers;
using System.Text.Json;
using SetagayaPort.Bench.Live;

namespace SetagayaPort.Bench.Chat;

/// <summary>A client that comes back.</summary>
internal static class Absence
{
    private const int Page = 500;
    private static readonly HttpClient Http = new();

    /// <summary>Connects, asks where the talk stands and reads what is missing, page by page; gives the connection.</summary>
    /// <exception cref="InvalidOperationException">What was read has a gap or does not reach the end.</exception>
    public static async Task<HubLine> ReturnAsync(ChatServer server, Resident person, Guid talk, int missed, CancellationToken cancel)
    {
        var line = await HubLine.ConnectAsync(server.Hub(person, talk), (_, _) => { }, cancel);
        var end = (await line.InvokeAsync("Sync", cancel)).EnumerateArray().Single(x => x.GetProperty("conversationId").GetGuid() == talk).GetProperty("lastSeq").GetInt64();
        var seq = end - missed;
        while (seq < end)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Process.Address, $"/api/v1/conversations/{talk}/events?after={seq}&limit={Page}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
            using var answer = await Http.SendAsync(request, cancel);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancel));
            foreach (var entry in page.RootElement.GetProperty("events").EnumerateArray())
            {
                if (entry.GetProperty("seq").GetInt64() != ++seq)
                    throw new InvalidOperationException($"{seq} is missing.");
            }
        }

        return line;
    }
}
