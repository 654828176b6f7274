using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.ShopRecords;

/// <summary>A record belongs to its owners; a duty opens none that its owner has not opened.</summary>
[Collection(nameof(NorthTown))]
public sealed class ShopRecordTests(PortApp app)
{
    [Fact]
    public async Task A_record_keeps_what_was_written_and_a_stale_or_faulty_edit_changes_nothing()
    {
        var keeper = await Keeper.OfAsync(app);
        var stored = await keeper.ReadAsync();

        Assert.Equal((33.5m, "kitazawa", 1), (stored["areaSqm"]!.GetValue<decimal>(), stored["area"]!.GetValue<string>(), stored["version"]!.GetValue<int>()));
        await keeper.RewriteAsync("rent", 190000);
        Assert.Equal("version.stale", (await keeper.Owner.PutAsync(keeper.Route, stored)).Is(HttpStatusCode.Conflict).Code);
        (await keeper.Owner.PutAsync(keeper.Route, (await keeper.ReadAsync()).With("rent", "高い"))).Is(HttpStatusCode.BadRequest);
        (await keeper.Owner.PutAsync(keeper.Route, (await keeper.ReadAsync()).With("name", null))).Is(HttpStatusCode.BadRequest);
        (await keeper.Owner.PutAsync(keeper.Route, (await keeper.ReadAsync()).With("version", null))).Is(HttpStatusCode.BadRequest);
        Assert.Equal(190000, (await keeper.ReadAsync())["rent"]!.GetValue<int>());
        Assert.Contains(keeper.Shop, (await keeper.Owner.GetAsync("my-shops")).Json.AsArray().Select(x => x!["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Strangers_guests_suspended_people_and_duties_find_no_record()
    {
        var keeper = await Keeper.OfAsync(app);
        var face = await keeper.MakeAsync("succession.business");
        var (suspended, stranger) = (await app.JoinAsync(), await app.JoinAsync());
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $1 WHERE id = $2", app.Clock.GetUtcNow().AddDays(30), suspended.Id);
        ApiPerson[] others = [stranger, await app.JoinAsync("係", AccountRoles.Coordinator), await app.JoinAsync("管理", AccountRoles.Administrator)];

        foreach (var other in others)
        {
            foreach (var (method, route) in Routes(keeper.Route, face))
            {
                var answer = await other.SendAsync(new HttpMethod(method), route, method is "GET" or "DELETE" ? null : Keeper.Body().With("version", 1).With("kind", "shops.premises").With("step", "tellStaff").With("let", true).With("textVersion", "x"));
                Assert.True(answer.Status == HttpStatusCode.NotFound, $"{method} {route} answers {answer.Status} {answer.Text}.");
            }

            foreach (var page in new[] { "", "/edit", "/delete", "/closing" })
                (await other.OpenAsync($"/my-shops/{keeper.Shop}{page}")).Is(HttpStatusCode.NotFound);
            Assert.DoesNotContain(keeper.Shop.ToString(), (await other.GetAsync("my-shops")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        }

        (await app.Guest().GetAsync(keeper.Route)).Is(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest().OpenAsync($"/my-shops/{keeper.Shop}")).Status);
        (await suspended.PostAsync("my-shops", Keeper.Body())).Is(HttpStatusCode.Forbidden, "account.suspended");
        Assert.Equal(1, (await keeper.ReadAsync())["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Coordinators_read_it_from_the_owners_word_to_the_exact_text_until_the_owner_ends_it_and_never_write()
    {
        var (keeper, coordinator) = (await Keeper.OfAsync(app), await app.JoinAsync("係", AccountRoles.Coordinator));
        var text = Core.ShopRecords.ShopTexts.LetIn("ja");

        (await keeper.Owner.PutAsync($"{keeper.Route}/coordinators", new { let = true })).Is(HttpStatusCode.BadRequest);
        (await keeper.Owner.PutAsync($"{keeper.Route}/coordinators", new { let = true, textVersion = "000000000000" })).Is(HttpStatusCode.Conflict, "consent.textChanged");
        (await coordinator.GetAsync(keeper.Route)).Is(HttpStatusCode.NotFound);
        (await keeper.Owner.PutAsync($"{keeper.Route}/coordinators", new { let = true, textVersion = text.Version })).Is(HttpStatusCode.OK);

        (await coordinator.GetAsync(keeper.Route)).Is(HttpStatusCode.OK);
        (await coordinator.GetAsync($"{keeper.Route}/faces")).Is(HttpStatusCode.OK);
        (await coordinator.GetAsync($"{keeper.Route}/closing")).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("handler=make", (await coordinator.OpenAsync($"/my-shops/{keeper.Shop}")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        (await coordinator.PutAsync(keeper.Route, await keeper.ReadAsync())).Is(HttpStatusCode.NotFound);
        (await coordinator.PostAsync($"{keeper.Route}/faces", new { kind = "shops.premises" })).Is(HttpStatusCode.NotFound);
        (await coordinator.PutAsync($"{keeper.Route}/closing", new { closingOn = "2030-01-01" })).Is(HttpStatusCode.NotFound);
        (await coordinator.OpenAsync($"/my-shops/{keeper.Shop}/edit")).Is(HttpStatusCode.NotFound);
        (await (await app.JoinAsync("管理", AccountRoles.Administrator)).GetAsync(keeper.Route)).Is(HttpStatusCode.NotFound);

        (await keeper.Owner.PutAsync($"{keeper.Route}/coordinators", new { let = false })).Is(HttpStatusCode.OK);
        (await coordinator.GetAsync(keeper.Route)).Is(HttpStatusCode.NotFound);
        var words = (await keeper.Owner.GetAsync($"{keeper.Route}/consents")).Is(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["shutOut", "letIn"], words.Select(x => x!["matter"]!.GetValue<string>()));
        Assert.Equal((text.Text, "店主"), (words[1]!["text"]!.GetValue<string>(), words[1]!["byName"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Those_who_lead_the_organisation_own_the_record_and_its_other_staff_learn_nothing()
    {
        var (owner, leader, staff) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        var organization = (await owner.PostAsync("organizations", new { name = "月夜堂", kind = "business", industry = "I", area = "kitazawa" })).Is(HttpStatusCode.Created).Id;
        (await owner.PutAsync($"organizations/{organization}/members", new { email = leader.Email, role = "owner" })).Is(HttpStatusCode.OK);
        (await owner.PutAsync($"organizations/{organization}/members", new { email = staff.Email, role = "editor" })).Is(HttpStatusCode.OK);
        (await staff.PostAsync("my-shops", Keeper.Body().With("organizationId", organization.ToString()))).Is(HttpStatusCode.BadRequest);

        var keeper = new Keeper(owner, (await owner.PostAsync("my-shops", Keeper.Body().With("organizationId", organization.ToString()))).Is(HttpStatusCode.Created).Id);
        var face = await keeper.MakeAsync("succession.business");

        (await leader.GetAsync(keeper.Route)).Is(HttpStatusCode.OK);
        (await leader.PutAsync(keeper.Route, await keeper.ReadAsync())).Is(HttpStatusCode.OK);
        (await staff.GetAsync(keeper.Route)).Is(HttpStatusCode.NotFound);
        // The draft is the owner's own: as the organisation's it would stand among the staff's listings.
        (await staff.GetAsync($"listings/{face}")).Is(HttpStatusCode.NotFound);
        (await leader.PostAsync($"{keeper.Route}/faces/{face}/apply")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Deleting_keeps_the_listings_and_the_consents_and_the_database_lets_nobody_change_those()
    {
        var keeper = await Keeper.OfAsync(app);
        var face = await keeper.MakeAsync("shops.premises");
        (await keeper.Owner.PutAsync($"{keeper.Route}/coordinators", new { let = true, textVersion = Core.ShopRecords.ShopTexts.LetIn("ja").Version })).Is(HttpStatusCode.OK);

        (await keeper.Owner.DeleteAsync(keeper.Route)).Is(HttpStatusCode.NoContent);

        (await keeper.Owner.GetAsync(keeper.Route)).Is(HttpStatusCode.NotFound);
        (await keeper.Owner.GetAsync($"listings/{face}")).Is(HttpStatusCode.OK);
        Assert.Equal("letIn", await app.ReadAsync("SELECT matter FROM shop_consents WHERE record_id = $1", keeper.Shop));
        foreach (var change in new[] { "UPDATE shop_consents SET text = '' WHERE record_id = $1", "DELETE FROM shop_consents WHERE record_id = $1" })
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync(change, keeper.Shop));
    }

    private static (string Method, string Route)[] Routes(string route, Guid face) =>
    [
        ("GET", route), ("PUT", route), ("DELETE", route), ("GET", $"{route}/consents"), ("PUT", $"{route}/coordinators"), ("GET", $"{route}/faces"), ("POST", $"{route}/faces"),
        ("POST", $"{route}/faces/{face}/apply"), ("POST", $"{route}/faces/{face}/keep"), ("GET", $"{route}/closing"), ("PUT", $"{route}/closing"),
        ("POST", $"{route}/closing/steps"), ("POST", $"{route}/closing/faces"),
    ];
}
