using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Audit;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Assistance;

/// <summary>A coordinator enters for somebody offline, with a recorded consent, and everybody else stays out.</summary>
[Collection(nameof(SouthTown))]
public sealed class EntryTests(PortApp app)
{
    private const string Mark = "コーディネーターが代わりに入力しました";

    [Fact]
    public async Task Only_coordinators_enter_and_only_they_see_the_address()
    {
        var helped = await Helped.ByAsync(app);
        var (member, administrator, colleague) = (await app.JoinAsync(), await app.JoinAsync("区", "administrator"), await app.JoinAsync("同僚", "coordinator"));
        var route = $"assisted-accounts/{helped.Account}";

        foreach (var (person, status) in new[] { (app.Guest(), HttpStatusCode.Unauthorized), (member, HttpStatusCode.Forbidden), (administrator, HttpStatusCode.Forbidden) })
        {
            (await person.PostAsync("assisted-accounts", Helped.Registration())).Is(status);
            (await person.PostAsync($"{route}/code")).Is(status);
            (await person.PostAsync($"{route}/listings", TestData.Listing("shops.premises"))).Is(status);
            (await person.PostAsync($"{route}/answers", new { introductionId = Guid.CreateVersion7(), result = "accept", way = "phone", on = "2026-01-10" })).Is(status);
            (await person.PostAsync($"{route}/withdraw", new { way = "phone", on = "2026-01-10" })).Is(status);
        }

        Assert.Equal(Helped.Address, (await colleague.GetAsync(route)).Is(HttpStatusCode.OK)["postalAddress"].GetValue<string>());
        foreach (var text in new[] { (await administrator.GetAsync(route)).Is(HttpStatusCode.OK).Text, (await administrator.GetAsync("assisted-accounts")).Is(HttpStatusCode.OK).Text })
        {
            Assert.DoesNotContain(Helped.Address, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Helped.Phone, text, StringComparison.Ordinal);
        }

        foreach (var page in new[] { "/desk/assisted", "/desk/assisted/new", $"/desk/assisted/{helped.Account}", $"/desk/assisted/{helped.Account}/letter" })
        {
            Assert.Equal(HttpStatusCode.OK, (await Helped.PageAsync(app, helped.Coordinator, page)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Helped.PageAsync(app, member, page)).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await Helped.PageAsync(app, app.Guest(), page)).Status);
            Assert.DoesNotContain(Helped.Address, (await Helped.PageAsync(app, administrator, page)).Html, StringComparison.Ordinal);
        }

        Assert.Contains(Helped.Address, (await Helped.PageAsync(app, colleague, $"/desk/assisted/{helped.Account}")).Html, StringComparison.Ordinal);
        (await helped.Coordinator.GetAsync($"assisted-accounts/{Guid.CreateVersion7()}")).Is(HttpStatusCode.NotFound);
        (await helped.Coordinator.PostAsync($"assisted-accounts/{member.Id}/code")).Is(HttpStatusCode.NotFound);
        (await helped.Coordinator.PostAsync($"assisted-accounts/{member.Id}/listings", TestData.Listing("shops.premises"))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_can_sign_in_to_an_account_before_it_is_taken_over()
    {
        var helped = await Helped.ByAsync(app);

        await using var db = app.OpenDatabase();
        var account = await db.Accounts.SingleAsync(x => x.Id == helped.Account);
        Assert.Equal((null, null, null, null, null), (account.UserName, account.NormalizedUserName, account.Email, account.NormalizedEmail, account.PasswordHash));
        foreach (var name in new[] { "", helped.Account.ToString(), "山野 たけ" })
            (await app.Guest().PostAsync("auth/login", new { email = name, password = "" })).Is(HttpStatusCode.Unauthorized);
        // Two of them stand side by side: having no address is no address that could be taken.
        await Helped.ByAsync(app, "海野 うめ");
    }

    [Fact]
    public async Task The_consent_is_kept_as_it_was_read()
    {
        var helped = await Helped.ByAsync(app);
        var consent = (await helped.Coordinator.GetAsync($"assisted-accounts/{helped.Account}"))["consent"];
        Assert.Equal(("phone", "2026-01-10", Helped.Words), (consent["way"]!.GetValue<string>(), consent["on"]!.GetValue<string>(), consent["note"]!.GetValue<string>()));
        Assert.Contains("なりすまして", consent["text"]!.GetValue<string>(), StringComparison.Ordinal);

        var stale = JsonNode.Parse("""{ "displayName": "川野", "consent": { "way": "phone", "on": "2026-01-10", "note": "はい", "version": "another text" } }""")!;
        (await helped.Coordinator.PostAsync("assisted-accounts", stale)).Is(HttpStatusCode.Conflict, "assistance.textChanged");
        stale["consent"]!["version"] = consent["version"]!.GetValue<string>();
        (await helped.Coordinator.PostAsync("assisted-accounts", stale)).Is(HttpStatusCode.Created);

        foreach (var column in new[] { "consent_text", "consent_version", "consent_way" })
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync($"UPDATE assisted_entries SET {column} = '' WHERE account_id = $1", helped.Account));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => app.ExecuteAsync("UPDATE assisted_entries SET consent_on = '2020-01-01' WHERE account_id = $1", helped.Account));
    }

    [Theory]
    [InlineData("displayName", "displayName", "\"\"")]
    [InlineData("consent.way", "way", "null")]
    [InlineData("consent.on", "on", "\"2999-01-01\"")]
    [InlineData("consent.on", "on", "null")]
    [InlineData("consent.note", "note", "\" \"")]
    [InlineData("roles", "roles", "[\"coordinator\"]")]
    public async Task Without_a_whole_consent_there_is_no_account(string path, string field, string value)
    {
        var coordinator = await app.JoinAsync("調整役", "coordinator");
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Helped.Registration()))!.AsObject();
        body.With(path, JsonNode.Parse(value));

        Assert.NotNull((await coordinator.PostAsync("assisted-accounts", body)).Is(HttpStatusCode.BadRequest, "invalid")["errors"][field]);
    }

    [Fact]
    public async Task A_listing_entered_for_somebody_is_theirs_and_says_so_to_them_and_to_coordinators_alone()
    {
        var helped = await Helped.ByAsync(app);
        var listing = await helped.PublishAsync(TestData.Listing("shops.premises").With("visibility", "public"));

        await using (var db = app.OpenDatabase())
            Assert.Equal(helped.Account, (await db.Listings.SingleAsync(x => x.Id == listing)).OwnerId);
        var person = await helped.TakenOverAsync();
        foreach (var reader in new[] { person, helped.Coordinator })
            Assert.Contains(Mark, (await Helped.PageAsync(app, reader, $"/listings/{listing}")).Html, StringComparison.Ordinal);
        Assert.Contains(Mark, (await Helped.PageAsync(app, person, "/listings/mine")).Html, StringComparison.Ordinal);
        foreach (var other in new[] { await app.JoinAsync(), app.Guest() })
        {
            var (status, html) = await Helped.PageAsync(app, other, $"/listings/{listing}");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain(Mark, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_coordinator_does_is_audited_for_the_person_and_shown_to_both()
    {
        var helped = await Helped.ByAsync(app);
        var listing = await helped.PublishAsync(TestData.Listing("shops.premises"));

        await using var db = app.OpenDatabase();
        var entries = await db.Set<AuditEntry>().Where(x => x.SubjectId == listing).OrderBy(x => x.Id).ToListAsync();
        Assert.Equal(["listing.created", "listing.published"], entries.Select(x => x.Action));
        Assert.All(entries, x => Assert.Equal((helped.Coordinator.Id, helped.Account.ToString()), (x.ActorId, x.Data!["for"]!.GetValue<string>())));

        var person = await helped.TakenOverAsync();
        foreach (var answer in new[] { await person.GetAsync("me/assistance"), await helped.Coordinator.GetAsync($"assisted-accounts/{helped.Account}") })
            Assert.Equal(["listing.created", "listing.published"], answer.Is(HttpStatusCode.OK)["acts"].AsArray().Select(x => x!["action"]!.GetValue<string>()));
        (await (await app.JoinAsync()).GetAsync("me/assistance")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Own_listings_of_coordinators_carry_no_mark()
    {
        var coordinator = await app.JoinAsync("調整役", AccountRoles.Coordinator);
        var own = await coordinator.DraftAsync(TestData.Listing("shops.wish"));

        Assert.DoesNotContain(Mark, (await Helped.PageAsync(app, coordinator, $"/listings/{own}")).Html, StringComparison.Ordinal);
    }
}
