using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>Without the status of free placement no coordinator stands between an employer and a seeker; with it, its number is told.</summary>
public sealed class PlacementTests : IAsyncLifetime
{
    private readonly PortApp unlicensed = new() { Settings = { ["Placement:Licensed"] = "false" } };
    private readonly PortApp licensed = new() { Settings = { ["Placement:Licensed"] = "true", ["Placement:LicenceNumber"] = "13-地-999999" } };

    public async Task InitializeAsync()
    {
        await unlicensed.InitializeAsync();
        await licensed.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)unlicensed).DisposeAsync();
        await ((IAsyncLifetime)licensed).DisposeAsync();
    }

    [Fact]
    public async Task Without_the_status_a_coordinator_is_refused_and_told_what_to_do_while_people_ask_each_other()
    {
        var meeting = await Meeting.OfAsync(unlicensed, "jobs.opening", "jobs.seeker");
        var coordinator = await unlicensed.JoinAsync("コーディネーター", AccountRoles.Coordinator);

        var refused = (await BrokerAsync(coordinator, meeting)).Is(HttpStatusCode.Forbidden, "introduction.placementNotLicensed");
        var page = (await coordinator.OpenAsync($"/introductions/new?from={meeting.Asking}&to={meeting.Asked}")).Is(HttpStatusCode.OK).Text;

        Assert.Contains("ご自身で申し込んで", refused["title"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("無料職業紹介の届け出が必要です", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"why\"", page, StringComparison.Ordinal);
        Assert.Empty((await meeting.Host.GetAsync("introductions")).Json.AsArray());
        await meeting.ProposedAsync();
    }

    [Fact]
    public async Task Without_the_status_no_event_brings_them_together_either()
    {
        var meeting = await Meeting.OfAsync(unlicensed, "jobs.opening", "jobs.seeker");
        var coordinator = await unlicensed.JoinAsync("コーディネーター", AccountRoles.Coordinator);
        var body = new { title = "面談会", day = "2031-05-10", start = "13:00", minutesPerSlot = 15, slots = 2, leftKind = "jobs.opening", rightKind = "jobs.seeker" };
        var route = $"events/{(await coordinator.PostAsync("events", body)).Is(HttpStatusCode.Created).Id}";
        var held = (await coordinator.PostAsync($"{route}/participants", new { listingIds = new[] { meeting.Asking, meeting.Asked } })).Is(HttpStatusCode.OK);
        var (one, other) = (held["participants"][0]!["id"]!.GetValue<Guid>(), held["participants"][1]!["id"]!.GetValue<Guid>());
        (await coordinator.PutAsync($"{route}/participants/{one}", new { with = new[] { other } })).Is(HttpStatusCode.OK);

        (await coordinator.PostAsync($"{route}/timetable")).Is(HttpStatusCode.Forbidden, "introduction.placementNotLicensed");
    }

    [Fact]
    public async Task Other_markets_need_no_status()
    {
        var meeting = await Meeting.OfAsync(unlicensed);
        var coordinator = await unlicensed.JoinAsync("コーディネーター", AccountRoles.Coordinator);

        (await BrokerAsync(coordinator, meeting)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task With_the_status_a_coordinator_introduces_and_both_sides_read_its_number()
    {
        var meeting = await Meeting.OfAsync(licensed, "jobs.opening", "jobs.seeker");
        var coordinator = await licensed.JoinAsync("コーディネーター", AccountRoles.Coordinator);

        var brokered = (await BrokerAsync(coordinator, meeting)).Is(HttpStatusCode.Created).Id;

        foreach (var person in new[] { meeting.Host, meeting.Asker })
            Assert.Contains("13-地-999999", (await person.OpenAsync($"/introductions/{brokered}")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        var own = await (await Meeting.OfAsync(licensed, "jobs.opening", "jobs.seeker")).ProposedAsync();
        Assert.DoesNotContain("13-地-999999", (await own.Host.OpenAsync($"/introductions/{own.Introduction}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_no_coordinator_learns_nothing_of_it()
    {
        var meeting = await Meeting.OfAsync(unlicensed, "jobs.opening", "jobs.seeker");

        (await BrokerAsync(await unlicensed.JoinAsync(), meeting)).Is(HttpStatusCode.NotFound);
        (await BrokerAsync(unlicensed.Guest(), meeting)).Is(HttpStatusCode.Unauthorized);
    }

    private static Task<ApiAnswer> BrokerAsync(ApiPerson coordinator, Meeting meeting) => coordinator.PostAsync("introductions",
        new { fromListingId = meeting.Asking, toListingId = meeting.Asked, message = "ご紹介します。", why = "通いやすい場所です。" });
}
