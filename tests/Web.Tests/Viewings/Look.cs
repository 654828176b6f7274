using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Viewings;

/// <summary>Two people whose introduction has a viewing: the host shows premises, the visitor looks.</summary>
internal sealed record Look(PortApp App, Meeting Meeting, Guid Viewing)
{
    public const string Address = "東京都世田谷区経堂0-88-8 くすのきビル1階";

    public ApiPerson Host => Meeting.Host;

    public ApiPerson Visitor => Meeting.Asker;

    /// <summary>Premises that are matched without being shown, with a secret address.</summary>
    public static JsonObject HiddenPremises() => TestData.Listing("shops.premises").With("visibility", "private")
        .With("details.confidential", new JsonObject { ["address"] = Address, ["ownerName"] = "楠 はるえ" });

    /// <summary>Asked for, and not answered yet.</summary>
    public static async Task<Look> AskedAsync(PortApp app, JsonObject? premises = null)
    {
        var meeting = await AcceptedAsync(app, premises);
        var asked = (await meeting.Asker.PostAsync($"introductions/{meeting.Introduction}/viewings", Request(app))).Is(HttpStatusCode.Created);
        return new Look(app, meeting, asked.Id);
    }

    /// <summary>Both sides have said yes; nothing is asked for. The owner proposes where the premises are hidden.</summary>
    public static async Task<Meeting> AcceptedAsync(PortApp app, JsonObject? premises = null)
    {
        var (host, visitor) = (await app.JoinAsync("持ち主"), await app.JoinAsync("ひらく人"));
        var (place, wish) = (await host.PublishAsync(premises ?? HiddenPremises()), await visitor.PublishAsync(TestData.Listing("shops.wish")));
        var introduction = (await host.ProposeAsync(place, wish)).Is(HttpStatusCode.Created).Id;
        (await visitor.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
        return new Meeting(host, visitor, place, wish) { Introduction = introduction };
    }

    /// <summary>Two people, in two, three and four days.</summary>
    public static object Request(PortApp app) => new { slots = Slots(app, 48, 72, 96), people = 2, note = "厨房を見たいです。" };

    public static object[] Slots(PortApp app, params double[] hours) => [.. hours.Select(x => new { start = app.Clock.GetUtcNow().AddHours(x), minutes = 30 })];

    public Task<ApiAnswer> AtAsync(ApiPerson person, string step, object? body = null) => person.PostAsync($"viewings/{Viewing}/{step}", body);

    public async Task<JsonNode> SeenByAsync(ApiPerson person) =>
        (await person.GetAsync($"introductions/{Meeting.Introduction}/viewings")).Is(HttpStatusCode.OK).Json.AsArray().Single(x => x!["id"]!.GetValue<Guid>() == Viewing)!;

    public async Task<string> StateAsync() => (await SeenByAsync(Host))["state"]!.GetValue<string>();
}
