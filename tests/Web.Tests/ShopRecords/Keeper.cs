using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.ShopRecords;

/// <summary>An owner who has written a shop down.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Shop">The record.</param>
internal sealed record Keeper(ApiPerson Owner, Guid Shop)
{
    public string Route => $"my-shops/{Shop}";

    public static async Task<Keeper> OfAsync(PortApp app, JsonObject? shop = null)
    {
        var owner = await app.JoinAsync("店主");
        return new Keeper(owner, (await owner.PostAsync("my-shops", shop ?? Body())).Is(HttpStatusCode.Created).Id);
    }

    /// <summary>A whole record; <paramref name="mark"/> stands in all that is secret.</summary>
    public static JsonObject Body(string mark = "") => JsonNode.Parse($$"""
        { "name": "御菓子司 月夜{{mark}}堂", "address": "世田谷区豪徳寺{{mark}}9-99-9", "representative": "月岡{{mark}} 善次", "landlord": "大家{{mark}}のしずか",
          "area": "kitazawa", "industry": "I", "trade": "菓子店", "about": "生菓子と焼き菓子の店です。", "since": 1957, "employees": "1-4",
          "premises": "leased", "premisesIncluded": true, "use": "shop", "floor": 1, "areaSqm": 33.5, "fitOut": "furnished", "rent": 185000, "lease": "ordinary",
          "keep": "餡の配合{{mark}}と得意先", "skills": ["製菓"], "keepName": true, "keepStaff": true,
          "wishes": "となりで働きながら、少しずつお渡しします。", "work": "仕込みと販売を覚えます。", "tasks": "配合を書きとめてほしい。" }
        """)!.AsObject();

    public async Task<Guid> MakeAsync(string kind) => (await Owner.PostAsync($"{Route}/faces", new { kind })).Is(HttpStatusCode.Created).Id;

    /// <summary>A face as the owner sees it.</summary>
    public async Task<JsonNode> FaceAsync(string kind) =>
        (await Owner.GetAsync($"{Route}/faces")).Is(HttpStatusCode.OK).Json.AsArray().Single(x => x!["kind"]!.GetValue<string>() == kind)!;

    /// <summary>Fills in what the record does not know, and publishes.</summary>
    public async Task PublishAsync(Guid listing, string kind)
    {
        var stored = (await Owner.GetAsync($"listings/{listing}")).Is(HttpStatusCode.OK).Json.AsObject();
        var whole = TestData.Listing(kind);
        foreach (var (name, value) in whole["details"]!.AsObject())
        {
            if (!stored["details"]!.AsObject().ContainsKey(name))
                stored["details"]![name] = value?.DeepClone();
        }

        var version = (await Owner.PutAsync($"listings/{listing}", stored)).Is(HttpStatusCode.OK)["version"].GetValue<int>();
        (await Owner.PostAsync($"listings/{listing}/publish", new { version })).Is(HttpStatusCode.OK);
    }

    public async Task<JsonObject> ReadAsync() => (await Owner.GetAsync(Route)).Is(HttpStatusCode.OK).Json.AsObject();

    /// <summary>Changes one field of the record.</summary>
    public async Task RewriteAsync(string field, JsonNode? value) =>
        (await Owner.PutAsync(Route, (await ReadAsync()).With(field, value))).Is(HttpStatusCode.OK);
}
