using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>Whoever asks may know how an organisation answers; too few requests tell nothing, and a listing without a name never does.</summary>
public sealed class ReplyRateTests(PortApp app) : IClassFixture<PortApp>
{
    private const string TooFew = "まだ数が少ないため、表示していません";
    private const string Rate = "申し込みにお返事した割合";

    [Fact]
    public async Task Yes_and_no_in_time_count_and_silence_does_not()
    {
        var owner = await app.JoinAsync();
        var organization = await FoundAsync(owner);
        var opening = await owner.PublishAsync(TestData.Listing("jobs.opening").With("organizationId", organization.ToString()));
        var requests = await AskAsync(opening, 4);

        Assert.Contains(TooFew, (await app.Guest().OpenAsync($"/listings/{opening}")).Text, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromHours(10));
        await AnswerAsync(owner, requests[0].Id, "accept");
        app.Clock.Advance(TimeSpan.FromHours(20));
        await AnswerAsync(owner, requests[1].Id, "decline");
        Assert.Equal((null, null), await FiguresAsync(owner, organization));
        app.Clock.Advance(TimeSpan.FromHours(20));
        await AnswerAsync(owner, requests[2].Id, "decline");
        var (share, hours) = await FiguresAsync(owner, organization);
        Assert.Equal((1, 30), (share, Math.Round(hours!.Value)));

        app.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(0.75, (await FiguresAsync(owner, organization)).Share);
        foreach (var page in new[] { await app.Guest().OpenAsync($"/listings/{opening}"), await owner.OpenAsync($"/organizations/{organization}") })
            Assert.Contains("<dd>75%</dd>", page.Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_asking_side_takes_back_counts_for_nothing()
    {
        var owner = await app.JoinAsync();
        var organization = await FoundAsync(owner);
        var opening = await owner.PublishAsync(TestData.Listing("jobs.opening").With("organizationId", organization.ToString()));
        foreach (var (asker, id) in await AskAsync(opening, 3))
            await AnswerAsync(asker, id, "decline");

        app.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal((null, null), await FiguresAsync(owner, organization));
    }

    [Fact]
    public async Task Requests_to_a_listing_without_a_name_neither_show_nor_move_the_rate()
    {
        var owner = await app.JoinAsync();
        var organization = await FoundAsync(owner);
        var business = await owner.PublishAsync(TestData.Listing("succession.business").With("organizationId", organization.ToString()));
        var opening = await owner.PublishAsync(TestData.Listing("jobs.opening").With("organizationId", organization.ToString()));
        foreach (var (_, id) in await AskAsync(business, 3, "succession.successor"))
            await AnswerAsync(owner, id, "decline");

        Assert.Equal((null, null), await FiguresAsync(owner, organization));
        Assert.DoesNotContain("_ReplyRate", (await app.Guest().OpenAsync($"/listings/{business}")).Text, StringComparison.Ordinal);
        foreach (var words in new[] { TooFew, Rate })
            Assert.DoesNotContain(words, (await app.Guest().OpenAsync($"/listings/{business}")).Text, StringComparison.Ordinal);
        Assert.Contains(TooFew, (await app.Guest().OpenAsync($"/listings/{opening}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_figures_are_told_to_staff_and_coordinators_through_the_api_and_to_no_stranger()
    {
        var owner = await app.JoinAsync();
        var organization = await FoundAsync(owner);

        (await (await app.JoinAsync("係", AccountRoles.Coordinator)).GetAsync($"organizations/{organization}")).Is(HttpStatusCode.OK);
        (await (await app.JoinAsync()).GetAsync($"organizations/{organization}")).Is(HttpStatusCode.NotFound);
        (await app.Guest().GetAsync($"organizations/{organization}")).Is(HttpStatusCode.Unauthorized);
    }

    private static async Task<Guid> FoundAsync(ApiPerson owner) =>
        (await owner.PostAsync("organizations", new { name = "こむぎ堂株式会社", kind = "business", industry = "E", area = "tamagawa", about = "" })).Is(HttpStatusCode.Created).Id;

    private async Task<List<(ApiPerson Asker, Guid Id)>> AskAsync(Guid listing, int count, string kind = "jobs.seeker")
    {
        var requests = new List<(ApiPerson, Guid)>();
        for (var i = 0; i < count; i++)
        {
            var asker = await app.JoinAsync();
            requests.Add((asker, (await asker.ProposeAsync(await asker.PublishAsync(TestData.Listing(kind)), listing)).Is(HttpStatusCode.Created).Id));
        }

        return requests;
    }

    private static async Task AnswerAsync(ApiPerson person, Guid introduction, string answer) =>
        (await person.PostAsync($"introductions/{introduction}/{answer}", new { reason = "filled" })).Is(HttpStatusCode.OK);

    private static async Task<(double? Share, double? Hours)> FiguresAsync(ApiPerson owner, Guid organization)
    {
        var told = (await owner.GetAsync($"organizations/{organization}")).Is(HttpStatusCode.OK).Json;
        return (told["replyRate"]?.GetValue<double>(), told["medianReplyHours"]?.GetValue<double>());
    }
}
