using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Viewings;

namespace SetagayaPort.Web.Tests.Markets.Shops;

/// <summary>An introduction about furnished premises, with the person who is asked to be the third party.</summary>
internal sealed record Three(PortApp App, Meeting Meeting, ApiPerson Third)
{
    public const string ThirdName = "かりて はなこ";

    public ApiPerson Host => Meeting.Host;

    public ApiPerson Newcomer => Meeting.Asker;

    public string Route => $"introductions/{Meeting.Introduction}/fit-out";

    public string Page => "/" + Route;

    /// <summary>Both sides have said yes; nothing has begun.</summary>
    public static async Task<Three> MetAsync(PortApp app) => new(app, await Look.AcceptedAsync(app), await app.JoinAsync(ThirdName));

    /// <summary>The owner has begun and written; nobody else takes part.</summary>
    public static async Task<Three> BegunAsync(PortApp app)
    {
        var three = await MetAsync(app);
        (await three.Host.PostAsync(three.Route, new { role = "owner" })).Is(HttpStatusCode.OK);
        (await three.WriteAsync(0)).Is(HttpStatusCode.OK);
        return three;
    }

    /// <summary>All three take part and none has consented.</summary>
    public static async Task<Three> JoinedAsync(PortApp app)
    {
        var three = await BegunAsync(app);
        (await three.InviteAsync(three.Third)).Is(HttpStatusCode.OK);
        (await three.Third.PostAsync(three.Route + "/accept")).Is(HttpStatusCode.OK);
        (await three.Newcomer.PostAsync(three.Route + "/accept")).Is(HttpStatusCode.OK);
        return three;
    }

    public static async Task<Three> AgreedAsync(PortApp app)
    {
        var three = await JoinedAsync(app);
        foreach (var person in new[] { three.Host, three.Newcomer, three.Third })
            (await three.ConsentAsync(person, 1)).Is(HttpStatusCode.OK);
        return three;
    }

    public static JsonObject Text(int fee = 300000) => new()
    {
        ["fixtures"] = "カウンターと棚3つ",
        ["fixturesFee"] = fee,
        ["restoration"] = "新しい借り手が引き継ぐ",
        ["leasedItems"] = "なし",
        ["oldLeaseEnds"] = "2027-03-31",
        ["newLeaseBegins"] = "2027-04-01",
        ["deposit"] = "所有者が返す",
    };

    public Task<ApiAnswer> WriteAsync(int version, JsonObject? text = null, ApiPerson? by = null) => (by ?? Host).PutAsync(Route, new { version, text = text ?? Text() });

    public Task<ApiAnswer> InviteAsync(ApiPerson person, ApiPerson? by = null) => (by ?? Host).PostAsync(Route + "/invite", new { email = person.Email });

    public Task<ApiAnswer> ConsentAsync(ApiPerson person, int version) => person.PostAsync(Route + "/consent", new { version });

    public async Task<JsonNode> SeenByAsync(ApiPerson person) => (await person.GetAsync(Route)).Is(HttpStatusCode.OK).Json;

    public static JsonNode Party(JsonNode board, string role) => board["parties"]!.AsArray().Single(x => x!["role"]!.GetValue<string>() == role)!;

    /// <summary>How many notices with these words a person has got.</summary>
    public static async Task<int> ToldAsync(ApiPerson person, string words) =>
        (await person.GetAsync("notifications")).Json.AsArray().Count(x => x!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Contains(words, StringComparison.Ordinal));
}
