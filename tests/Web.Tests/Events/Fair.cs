using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Events;

/// <summary>An event of premises and those who look for some, with everybody wishing to meet everybody.</summary>
internal sealed record Fair(PortApp App, ApiPerson Coordinator, Guid Id, ApiPerson[] Owners, Guid[] Premises, ApiPerson[] Seekers, Guid[] Wishes)
{
    public string Route => $"events/{Id}";

    public static JsonObject Body(int slots = 3) => new()
    {
        ["title"] = "空き店舗の面談会",
        ["day"] = "2031-05-10",
        ["start"] = "13:00",
        ["minutesPerSlot"] = 20,
        ["slots"] = slots,
        ["leftKind"] = "shops.premises",
        ["rightKind"] = "shops.wish",
    };

    /// <summary>Two premises and two seekers; the last premises are shown to nobody.</summary>
    public static async Task<Fair> OfAsync(PortApp app, int slots = 3)
    {
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);
        ApiPerson[] owners = [await app.JoinAsync(), await app.JoinAsync()], seekers = [await app.JoinAsync(), await app.JoinAsync()];
        Guid[] premises = [await owners[0].PublishAsync(TestData.Listing("shops.premises").With("title", "角の喫茶店あと")), await owners[1].PublishAsync(TestData.Listing("shops.premises").With("title", "かくれた蔵").With("visibility", "private"))];
        Guid[] wishes = [await seekers[0].PublishAsync(TestData.Listing("shops.wish")), await seekers[1].PublishAsync(TestData.Listing("shops.wish").With("title", "花屋をひらきたい"))];
        var id = (await coordinator.PostAsync("events", Body(slots))).Is(HttpStatusCode.Created).Id;
        var fair = new Fair(app, coordinator, id, owners, premises, seekers, wishes);
        (await coordinator.PostAsync($"events/{id}/participants", new { listingIds = premises.Concat(wishes) })).Is(HttpStatusCode.OK);
        foreach (var left in premises)
            await fair.WishAsync(left, wishes);
        return fair;
    }

    public async Task<JsonNode> ReadAsync() => (await Coordinator.GetAsync(Route)).Is(HttpStatusCode.OK).Json;

    public async Task<Guid> ParticipantAsync(Guid listing) =>
        (await ReadAsync())["participants"]!.AsArray().First(x => x!["listingId"]!.GetValue<Guid>() == listing)!["id"]!.GetValue<Guid>();

    /// <summary>The pairs of one listing become exactly these.</summary>
    public async Task WishAsync(Guid listing, params Guid[] with)
    {
        var others = await Task.WhenAll(with.Select(ParticipantAsync));
        (await Coordinator.PutAsync($"{Route}/participants/{await ParticipantAsync(listing)}", new { with = others })).Is(HttpStatusCode.OK);
    }

    public async Task<JsonArray> MakeAsync(string mode = "bestForAll") =>
        (await Coordinator.PostAsync($"{Route}/timetable", new { mode })).Is(HttpStatusCode.OK).Json["timetable"]!["meetings"]!.AsArray();

    /// <summary>The meetings as slot and the two listings, in order.</summary>
    public async Task<string[]> MeetingsAsync()
    {
        var held = await ReadAsync();
        var listings = held["participants"]!.AsArray().ToDictionary(x => x!["id"]!.GetValue<Guid>(), x => x!["listingId"]!.GetValue<Guid>());
        return [.. held["timetable"]!["meetings"]!.AsArray().Select(x => $"{x!["slot"]} {listings[x["left"]!.GetValue<Guid>()]} {listings[x["right"]!.GetValue<Guid>()]}").Order(StringComparer.Ordinal)];
    }
}
