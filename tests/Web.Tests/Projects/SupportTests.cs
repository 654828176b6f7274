using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Projects;

/// <summary>Support of a project: its owner learns who, everybody else no more than how many, and nobody pays here.</summary>
[Collection(nameof(SouthTown))]
public sealed class SupportTests(PortApp app)
{
    [Fact]
    public async Task The_owner_and_coordinators_see_who_and_others_only_how_many_from_three_on()
    {
        var (owner, reader, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var at = $"listings/{await owner.PublishAsync(Project())}/supports";
        for (var number = 1; number <= 3; number++)
        {
            var supporter = await app.JoinAsync($"応援する人{number}");
            (await supporter.PostAsync(at, new { kind = "volunteer", note = "土曜に手伝えます。" })).Is(HttpStatusCode.Created);

            foreach (var other in new[] { reader, app.Guest(), supporter })
            {
                var seen = await other.GetAsync(at);
                Assert.Equal(number >= 3 ? 3 : null, Count(seen, "volunteer"));
                Assert.Equal(other == supporter ? 1 : 0, seen["items"].AsArray().Count);
                Assert.DoesNotContain("応援する人", seen.Text, StringComparison.Ordinal);
            }

            Assert.Equal(number, Count(await owner.GetAsync(at), "volunteer"));
        }

        foreach (var knowing in new[] { owner, coordinator })
            Assert.Equal(["応援する人1", "応援する人2", "応援する人3"], (await knowing.GetAsync(at))["items"].AsArray().Select(x => x!["supporter"]!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("応援する人", (await owner.GetAsync("notifications")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_wanted_is_taken_and_an_amount_only_with_a_pledge()
    {
        var (owner, supporter) = (await app.JoinAsync(), await app.JoinAsync());
        var at = $"listings/{await owner.PublishAsync(Project())}/supports";

        (await supporter.PostAsync(at, new { kind = "place", note = "部屋があります。" })).Is(HttpStatusCode.Conflict, "support.notWanted");
        (await supporter.PostAsync(at, new { kind = "money", note = "お金です。" })).Is(HttpStatusCode.BadRequest);
        (await supporter.PostAsync(at, new { kind = "skill", note = " " })).Is(HttpStatusCode.BadRequest);
        (await supporter.PostAsync(at, new { kind = "skill", note = "加工できます。", amount = 5000 })).Is(HttpStatusCode.BadRequest);
        foreach (var amount in new[] { 0, -1, 100_000_001 })
            (await supporter.PostAsync(at, new { kind = "pledge", note = "少しですが。", amount })).Is(HttpStatusCode.BadRequest);
        (await supporter.PostAsync(at, new { kind = "pledge", note = "少しですが。", amount = 5000.5 })).Is(HttpStatusCode.BadRequest);
        var pledge = (await supporter.PostAsync(at, new { kind = "pledge", note = "少しですが。", amount = 5000 })).Is(HttpStatusCode.Created);
        Assert.Equal((5000, "offered"), (pledge["amount"].GetValue<int>(), pledge["state"].GetValue<string>()));
        (await supporter.PostAsync(at, new { kind = "pledge", note = "もう一度。" })).Is(HttpStatusCode.Conflict, "support.exists");
        (await supporter.PostAsync(at, new { kind = "skill", note = "加工できます。" })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Owners_blocked_people_guests_and_other_kinds_of_listings_have_no_support()
    {
        var (owner, blocked, member) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        var project = await owner.PublishAsync(Project());
        var premises = await owner.PublishAsync(TestData.Listing("shops.premises"));
        await app.ExecuteAsync("INSERT INTO blocks (blocker_id, blocked_id, at) VALUES ($1, $2, now())", owner.Id, blocked.Id);
        var body = new { kind = "skill", note = "加工できます。" };

        (await owner.PostAsync($"listings/{project}/supports", body)).Is(HttpStatusCode.Conflict, "support.ownListing");
        (await blocked.PostAsync($"listings/{project}/supports", body)).Is(HttpStatusCode.Forbidden, "support.refused");
        (await app.Guest().PostAsync($"listings/{project}/supports", body)).Is(HttpStatusCode.Unauthorized);
        (await member.PostAsync($"listings/{premises}/supports", body)).Is(HttpStatusCode.Conflict, "project.none");
        (await member.GetAsync($"listings/{premises}/supports")).Is(HttpStatusCode.NotFound);
        (await owner.PostAsync($"listings/{project}/pause")).Is(HttpStatusCode.OK);
        (await member.PostAsync($"listings/{project}/supports", body)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_owner_alone_answers_once_and_the_supporter_alone_withdraws()
    {
        var (owner, supporter, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator));
        var at = $"listings/{await owner.PublishAsync(Project())}/supports";
        var skill = $"{at}/{(await supporter.PostAsync(at, new { kind = "skill", note = "加工できます。" })).Is(HttpStatusCode.Created).Id}";
        var pledge = $"{at}/{(await supporter.PostAsync(at, new { kind = "pledge", note = "少しですが。" })).Is(HttpStatusCode.Created).Id}";

        foreach (var (person, expected) in new[] { (stranger, HttpStatusCode.Forbidden), (supporter, HttpStatusCode.Forbidden), (coordinator, HttpStatusCode.Forbidden), (app.Guest(), HttpStatusCode.Unauthorized) })
        {
            (await person.PostAsync(skill + "/accept")).Is(expected);
            (await person.PostAsync(skill + "/thank")).Is(expected);
        }

        foreach (var person in new[] { stranger, owner, coordinator })
            (await person.DeleteAsync(skill)).Is(HttpStatusCode.NotFound);
        Assert.Equal("十時に集まります。", (await owner.PostAsync(skill + "/accept", new { reply = "十時に集まります。" })).Is(HttpStatusCode.OK)["reply"].GetValue<string>());
        (await owner.PostAsync(skill + "/thank")).Is(HttpStatusCode.Conflict, "support.state");
        Assert.Equal("thanked", (await owner.PostAsync(pledge + "/thank")).Is(HttpStatusCode.OK)["state"].GetValue<string>());
        Assert.Equal(0, Count(await owner.GetAsync(at), "pledge"));
        Assert.Contains("お願いします", (await supporter.GetAsync("notifications")).Text, StringComparison.Ordinal);
        (await supporter.DeleteAsync(skill)).Is(HttpStatusCode.NoContent);
        (await supporter.DeleteAsync(skill)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Roles_are_filled_by_accepted_supporters_up_to_their_number()
    {
        var (owner, stranger) = (await app.JoinAsync(), await app.JoinAsync());
        var listing = $"listings/{await owner.PublishAsync(Project())}";
        (await stranger.PostAsync(listing + "/roles", new { name = "写真", count = 1 })).Is(HttpStatusCode.Forbidden);
        (await owner.PostAsync(listing + "/roles", new { name = "写真", count = 0 })).Is(HttpStatusCode.BadRequest);
        (await owner.PostAsync(listing + "/roles", new { name = "", count = 1 })).Is(HttpStatusCode.BadRequest);
        var role = (await owner.PostAsync(listing + "/roles", new { name = "写真を撮る人", count = 1 })).Is(HttpStatusCode.Created).Id;
        var offers = new List<Guid>();
        foreach (var name in new[] { "一人目", "二人目" })
            offers.Add((await (await app.JoinAsync(name)).PostAsync(listing + "/supports", new { kind = "volunteer", note = "撮れます。" })).Is(HttpStatusCode.Created).Id);

        (await owner.PutAsync($"{listing}/supports/{offers[0]}/role", new { roleId = role })).Is(HttpStatusCode.Conflict, "support.state");
        foreach (var offer in offers)
            (await owner.PostAsync($"{listing}/supports/{offer}/accept")).Is(HttpStatusCode.OK);
        var both = await Task.WhenAll(offers.Select(x => owner.PutAsync($"{listing}/supports/{x}/role", new { roleId = role })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], both.Select(x => x.Status).Order());
        (await stranger.PutAsync($"{listing}/supports/{offers[0]}/role", new { roleId = (Guid?)null })).Is(HttpStatusCode.Forbidden);
        (await owner.PutAsync($"{listing}/supports/{offers[0]}/role", new { roleId = Guid.CreateVersion7() })).Is(HttpStatusCode.NotFound);

        var seen = (await stranger.GetAsync(listing + "/supports"))["roles"][0]!;
        Assert.Equal(("写真を撮る人", 1, false), (seen["name"]!.GetValue<string>(), seen["count"]!.GetValue<int>(), seen["open"]!.GetValue<bool>()));
        Assert.Null(seen["filled"]);
        (await owner.PutAsync($"{listing}/roles/{role}", new { name = "写真と動画", count = 2 })).Is(HttpStatusCode.OK);
        (await owner.DeleteAsync($"{listing}/roles/{role}")).Is(HttpStatusCode.NoContent);
        var after = await owner.GetAsync(listing + "/supports");
        Assert.Empty(after["roles"].AsArray());
        Assert.Equal(2, after["items"].AsArray().Count);
    }

    internal static JsonObject Project() => TestData.Listing("collaboration.challenge").With("details.supportKinds", new JsonArray("skill", "volunteer", "pledge"));

    private static int? Count(ApiAnswer answer, string kind) => (int?)answer["wanted"].AsArray().Single(x => x!["kind"]!.GetValue<string>() == kind)!["count"];
}
