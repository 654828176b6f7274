using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Organizations;

/// <summary>Organisations, their corporate number, and who may do what in them.</summary>
[Collection(nameof(NorthTown))]
public sealed class OrganizationTests(PortApp app)
{
    [Theory]
    [InlineData("7000012050002", HttpStatusCode.Created)]
    [InlineData("8000012050002", HttpStatusCode.BadRequest)]
    [InlineData("7000012050020", HttpStatusCode.BadRequest)]
    [InlineData("700001205000", HttpStatusCode.BadRequest)]
    [InlineData("７００００１２０５０００２", HttpStatusCode.BadRequest)]
    public async Task A_corporate_number_has_13_digits_of_which_the_first_checks_the_others(string number, HttpStatusCode expected)
    {
        var answer = (await (await app.JoinAsync()).PostAsync("organizations", Body(number))).Is(expected);

        if (expected == HttpStatusCode.BadRequest)
            Assert.Equal("corporateNumber.checkDigit", answer["errors"]["corporateNumber"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_last_owner_cannot_leave_and_a_second_one_lets_them_go()
    {
        var (owner, other) = (await app.JoinAsync(), await app.JoinAsync());
        var at = "organizations/" + (await owner.PostAsync("organizations", Body())).Is(HttpStatusCode.Created).Id;

        (await owner.DeleteAsync($"{at}/members/{owner.Id}")).Is(HttpStatusCode.Conflict, "organization.lastOwner");
        (await owner.PutAsync($"{at}/members", new { email = owner.Email, role = "editor" })).Is(HttpStatusCode.Conflict, "organization.lastOwner");
        (await owner.PutAsync($"{at}/members", new { email = other.Email, role = "owner" })).Is(HttpStatusCode.OK);
        (await owner.DeleteAsync($"{at}/members/{owner.Id}")).Is(HttpStatusCode.NoContent);

        (await owner.GetAsync(at)).Is(HttpStatusCode.NotFound);
        Assert.Equal("owner", (await other.GetAsync("me"))["organizations"][0]!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_editor_writes_its_listings_but_not_its_members()
    {
        var (owner, editor, stranger) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        var organization = (await owner.PostAsync("organizations", Body())).Is(HttpStatusCode.Created).Id;
        (await owner.PutAsync($"organizations/{organization}/members", new { email = editor.Email, role = "editor" })).Is(HttpStatusCode.OK);
        var id = await owner.DraftAsync(TestData.Listing("shops.wish").With("organizationId", organization.ToString()));

        (await editor.PutAsync($"listings/{id}", TestData.Listing("shops.wish").With("organizationId", organization.ToString()).With("version", 1))).Is(HttpStatusCode.OK);
        (await editor.PutAsync($"organizations/{organization}/members", new { email = stranger.Email, role = "owner" })).Is(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"organizations/{organization}")).Is(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"organizations/{organization}/members")).Is(HttpStatusCode.NotFound);
        (await stranger.PostAsync("listings", TestData.Listing("shops.wish").With("organizationId", organization.ToString()))).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_ward_grants_and_withdraws_its_badge_and_no_name_is_told_by_it()
    {
        var (owner, stranger, coordinator) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync("係", SetagayaPort.Core.Accounts.AccountRoles.Coordinator));
        var organization = (await owner.PostAsync("organizations", Body())).Is(HttpStatusCode.Created).Id;
        var (open, noName) = (await owner.PublishAsync(TestData.Listing("shops.wish").With("organizationId", organization.ToString())), await owner.PublishAsync(TestData.Listing("succession.business").With("organizationId", organization.ToString())));
        var at = $"organizations/{organization}/ethical-supporter";

        (await owner.PutAsync(at, new { granted = true, reason = "自分で" })).Is(HttpStatusCode.Forbidden);
        (await stranger.PutAsync(at, new { granted = true, reason = "他人が" })).Is(HttpStatusCode.NotFound);
        (await app.Guest().PutAsync(at, new { granted = true, reason = "だれか" })).Is(HttpStatusCode.Unauthorized);
        (await coordinator.PutAsync(at, new { granted = true, reason = " " })).Is(HttpStatusCode.BadRequest);
        (await coordinator.PutAsync(at, new { granted = false, reason = "まだない" })).Is(HttpStatusCode.Conflict, "organization.ethicalState");
        (await coordinator.PutAsync(at, new { granted = true, reason = "規格外の野菜を使う取り組みを確かめた。" })).Is(HttpStatusCode.OK);

        Assert.True((await owner.GetAsync($"organizations/{organization}")).Json["ethicalSupporter"]!.GetValue<bool>());
        Assert.Contains("エシカルサポーター", await PageAsync($"/listings/{open}"), StringComparison.Ordinal);
        Assert.DoesNotContain("規格外の野菜", await PageAsync($"/listings/{open}"), StringComparison.Ordinal);
        Assert.DoesNotContain("エシカルサポーター", await PageAsync($"/listings/{noName}"), StringComparison.Ordinal);
        Assert.DoesNotContain("ethicalSupporter", (await stranger.GetAsync($"listings/{noName}")).Text, StringComparison.Ordinal);
        (await coordinator.PutAsync(at, new { granted = false, reason = "取り組みが終わった。" })).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("エシカルサポーター", await PageAsync($"/listings/{open}"), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await app.Http.GetStringAsync(path));

    private static object Body(string? corporateNumber = null) =>
        new { name = "けやき商会", kind = "business", corporateNumber, industry = "I", area = "setagaya", about = "" };
}
