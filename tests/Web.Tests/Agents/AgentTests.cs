using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;
using SetagayaPort.Web.Tests.Viewings;

namespace SetagayaPort.Web.Tests.Agents;

/// <summary>A licensed agent reads an introduction only after the owner's consent and their own, and not after being removed.</summary>
[Collection(nameof(NorthTown))]
public sealed class AgentTests(PortApp app)
{
    private const string Licence = "東京都知事(3)第99999号";

    [Fact]
    public async Task The_owner_names_an_agent_who_reads_after_accepting_and_until_removed()
    {
        var look = await Look.AskedAsync(app);
        var agent = await app.JoinAsync("縁側不動産", "agent");
        var route = $"introductions/{look.Meeting.Introduction}";
        var board = await look.Host.GetAsync(route + "/agent");
        Assert.Contains(board["candidates"].AsArray(), x => x!["accountId"]!.GetValue<Guid>() == agent.Id);
        Assert.Empty((await look.Visitor.GetAsync(route + "/agent"))["candidates"].AsArray());

        var asked = (await look.Host.PostAsync(route + "/agent", new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Created);
        Assert.Equal("asked", asked["state"].GetValue<string>());
        await ReadsAsync(agent, look, HttpStatusCode.NotFound);
        Assert.Null((await look.Visitor.GetAsync(route + "/agent")).Json["current"]);
        Assert.DoesNotContain(look.Meeting.Introduction.ToString(), (await agent.GetAsync("agents")).Text + (await agent.GetAsync("notifications")).Text, StringComparison.Ordinal);

        (await agent.PostAsync($"agents/{asked.Id}/accept")).Is(HttpStatusCode.OK);

        await ReadsAsync(agent, look, HttpStatusCode.OK);
        (await agent.PostAsync(route + "/steps", new { kind = "terms", note = "重要事項の説明をしました。" })).Is(HttpStatusCode.OK);
        foreach (var (step, body) in new (string, object)[] { ("outcome", new { result = "agreed", reason = "conditions" }), ("stop", new { }), ("objection", new { note = "…" }), ("accept", new { }) })
            (await agent.PostAsync($"{route}/{step}", body)).Is(HttpStatusCode.NotFound);
        (await look.AtAsync(agent, "accept", new { slot = 1 })).Is(HttpStatusCode.Forbidden);
        Assert.DoesNotContain("0-88-8", (await agent.GetAsync(route)).Text + (await agent.GetAsync(route + "/viewings")).Text, StringComparison.Ordinal);
        Assert.Equal(Licence, (await look.Visitor.GetAsync(route + "/agent"))["current"]["licence"]!.GetValue<string>());

        (await look.Host.PostAsync($"agents/{asked.Id}/remove")).Is(HttpStatusCode.OK);

        await ReadsAsync(agent, look, HttpStatusCode.NotFound);
        (await agent.PostAsync(route + "/steps", new { kind = "terms" })).Is(HttpStatusCode.NotFound);
        (await agent.PostAsync($"agents/{asked.Id}/accept")).Is(HttpStatusCode.Conflict, "agent.state");
    }

    [Fact]
    public async Task A_coordinator_names_one_with_the_owners_consent_and_before_it_the_agent_knows_nothing()
    {
        var look = await Look.AskedAsync(app);
        var (agent, coordinator) = (await app.JoinAsync("縁側不動産", "agent"), await app.JoinAsync("調整役", AccountRoles.Coordinator));
        var named = (await coordinator.PostAsync($"introductions/{look.Meeting.Introduction}/agent", new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Created);
        Assert.Equal("suggested", named["state"].GetValue<string>());
        (await agent.PostAsync($"agents/{named.Id}/accept")).Is(HttpStatusCode.NotFound);
        Assert.Empty((await agent.GetAsync("agents")).Json.AsArray());
        Assert.Empty((await agent.GetAsync("notifications")).Json.AsArray());
        (await coordinator.PostAsync($"agents/{named.Id}/consent")).Is(HttpStatusCode.Forbidden);
        (await look.Visitor.PostAsync($"agents/{named.Id}/consent")).Is(HttpStatusCode.Forbidden);

        (await look.Host.PostAsync($"agents/{named.Id}/consent")).Is(HttpStatusCode.OK);
        (await coordinator.PostAsync($"agents/{named.Id}/accept")).Is(HttpStatusCode.Forbidden);
        (await agent.PostAsync($"agents/{named.Id}/decline")).Is(HttpStatusCode.OK);

        await ReadsAsync(agent, look, HttpStatusCode.NotFound);
        (await look.Host.PostAsync($"introductions/{look.Meeting.Introduction}/agent", new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Only_a_registered_agent_with_a_licence_who_is_no_party_is_named_and_only_one()
    {
        var look = await Look.AskedAsync(app);
        var route = $"introductions/{look.Meeting.Introduction}/agent";
        var (agent, member) = (await app.JoinAsync("縁側不動産", "agent"), await app.JoinAsync());
        await app.ExecuteAsync("UPDATE accounts SET roles = roles || '{agent}' WHERE id = $1", look.Visitor.Id);

        (await look.Host.PostAsync(route, new { accountId = agent.Id })).Is(HttpStatusCode.BadRequest);
        (await look.Host.PostAsync(route, new { accountId = member.Id, licence = Licence })).Is(HttpStatusCode.BadRequest);
        (await look.Host.PostAsync(route, new { accountId = look.Visitor.Id, licence = Licence })).Is(HttpStatusCode.BadRequest);
        (await look.Visitor.PostAsync(route, new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Forbidden);
        (await member.PostAsync(route, new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.NotFound);
        (await app.Guest().PostAsync(route, new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Unauthorized);
        var asked = (await look.Host.PostAsync(route, new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Created);
        (await look.Host.PostAsync(route, new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Conflict, "agent.exists");
        foreach (var step in new[] { "consent", "accept", "decline", "remove" })
            (await member.PostAsync($"agents/{asked.Id}/{step}")).Is(HttpStatusCode.NotFound);

        var jobs = await (await Meeting.OfAsync(app, "jobs.opening", "jobs.seeker")).AcceptedAsync();
        (await jobs.Host.PostAsync($"introductions/{jobs.Introduction}/agent", new { accountId = agent.Id, licence = Licence })).Is(HttpStatusCode.Conflict, "agent.notNeeded");
    }

    [Fact]
    public async Task The_pages_say_that_the_ward_is_no_party_and_the_agent_reads_the_introductions_page()
    {
        var look = await Look.AskedAsync(app);
        var agent = await app.JoinAsync("縁側不動産", "agent");
        using var host = await SiteVisitor.SignInAsync(app, look.Host);
        using var reader = await SiteVisitor.SignInAsync(app, agent);
        var page = $"/introductions/{look.Meeting.Introduction}";
        Assert.Contains("区もコーディネーターも、契約の当事者や仲介者にはなりません。", await host.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(page, page + "/agent?handler=assign", ("accountId", agent.Id.ToString()))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await host.PostAsync(page, page + "/agent?handler=assign", ("accountId", agent.Id.ToString()), ("licence", Licence))).Status);
        var assignment = (await agent.GetAsync("agents")).Json[0]!["id"]!.GetValue<string>();

        Assert.Equal(HttpStatusCode.Redirect, (await reader.PostAsync("/agents", "/agents?handler=accept", ("assignment", assignment))).Status);

        var read = await reader.ReadAsync(page);
        Assert.Contains("書きとめる", read, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=outcome", read, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=stop", read, StringComparison.Ordinal);
    }

    private static async Task ReadsAsync(ApiPerson agent, Look look, HttpStatusCode status)
    {
        foreach (var route in new[] { "", "/viewings", "/agent" })
            (await agent.GetAsync($"introductions/{look.Meeting.Introduction}{route}")).Is(status);
    }
}
