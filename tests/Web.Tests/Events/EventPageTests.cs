using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Events;

/// <summary>The whole way on the pages, without script.</summary>
[Collection(nameof(SouthTown))]
public sealed class EventPageTests(PortApp app)
{
    [Fact]
    public async Task A_coordinator_makes_an_event_its_timetable_and_mends_it_on_the_pages()
    {
        var (owner, seeker) = (await app.JoinAsync(), await app.JoinAsync());
        var name = $"灯台{Guid.CreateVersion7().ToString()[..13]}";
        var (place, wish) = (await owner.PublishAsync(TestData.Listing("shops.premises").With("title", name + "の店")), await seeker.PublishAsync(TestData.Listing("shops.wish").With("title", name + "で開く")));
        using var visitor = await SiteVisitor.SignInAsync(app, await app.JoinAsync("係", AccountRoles.Coordinator));
        Assert.Contains("/desk/events/new", await visitor.ReadAsync("/desk/events"), StringComparison.Ordinal);

        var (refused, _, text) = await visitor.PostAsync("/desk/events/new", "/desk/events/new", ("title", "面談会"), ("slots", "たくさん"));
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("日にちを選んでください", text, StringComparison.Ordinal);
        Assert.Contains("たくさん", text, StringComparison.Ordinal);
        var (_, page, _) = await visitor.PostAsync("/desk/events/new", "/desk/events/new",
            ("title", "面談会"), ("leftKind", "shops.premises shops.wish"), ("day", "2031-05-10"), ("start", "13:00"), ("minutesPerSlot", "１５"), ("slots", "3"), ("breaks", "2"));
        Assert.Contains(name + "の店", await visitor.ReadAsync($"{page}?q={name}"), StringComparison.Ordinal);
        await visitor.PostAsync(page!, $"{page}?handler=add", ("listing", place.ToString()), ("listing", wish.ToString()));

        var shown = await visitor.ReadAsync(page!);
        var guest = Participant(shown, name + "で開く");
        var other = Participant(shown, name + "の店");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(guest, guest, ("there", "1"), ("there", "3"), ("with", other.Split('/')[^1]))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync($"{page}/timetable", $"{page}/timetable?handler=make", ("mode", "bestForAll"))).Status);
        foreach (var view in new[] { "", "?view=table", "?view=person" })
            Assert.Contains(name + "で開く", await visitor.ReadAsync($"{page}/timetable{view}"), StringComparison.Ordinal);
        Assert.Contains("休憩", await visitor.ReadAsync($"{page}/sheet"), StringComparison.Ordinal);

        await visitor.PostAsync($"{page}/timetable", $"{page}/timetable?handler=announce");
        Assert.Contains(name + "の店", (await seeker.OpenAsync($"/events/{page!.Split('/')[^1]}/timetable")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync($"{page}/timetable", $"{page}/timetable?handler=mark", ("participant", guest.Split('/')[^1]))).Status);
        await visitor.PostAsync($"{page}/timetable", $"{page}/timetable?handler=mark", ("participant", guest.Split('/')[^1]), ("mark", "absent"));
        Assert.Contains("なくなりました", await visitor.ReadAsync($"{page}/timetable"), StringComparison.Ordinal);
        await visitor.PostAsync($"{page}/timetable", $"{page}/timetable?handler=undo");
        Assert.DoesNotContain("なくなりました", await visitor.ReadAsync($"{page}/timetable"), StringComparison.Ordinal);

        Assert.Equal("/desk/events", (await visitor.PostAsync($"{page}/edit", $"{page}/edit?handler=delete")).Location);
    }

    [Theory]
    [InlineData("/desk/events")]
    [InlineData("/desk/events/new")]
    [InlineData("/desk/events/{0}")]
    [InlineData("/desk/events/{0}/edit")]
    [InlineData("/desk/events/{0}/timetable")]
    [InlineData("/desk/events/{0}/sheet")]
    [InlineData("/desk/events/{0}/participants/{0}")]
    public async Task Nobody_but_coordinators_opens_them(string page)
    {
        var at = page.Replace("{0}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal);

        (await (await app.JoinAsync()).OpenAsync(at)).Is(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest().OpenAsync(at)).Status);
    }

    private static string Participant(string page, string title)
    {
        var before = page[..page.IndexOf($"<b>{title}</b>", StringComparison.Ordinal)];
        return before[(before.LastIndexOf("href=\"", StringComparison.Ordinal) + 6)..].Split('"')[0];
    }
}
