using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.SavedSearches;

/// <summary>One mail each morning, and one press that stops it.</summary>
public sealed partial class DigestTests(MailTown town) : IClassFixture<MailTown>
{
    private readonly PortApp app = town.App;

    [Fact]
    public async Task Morning_tells_all_daily_finds_in_one_mail_once_also_under_two_workers()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        await MailTown.KeepAsync(person, "q=梅ぼし", "daily");
        await MailTown.KeepAsync(person, "q=らっきょう", "daily");
        for (var i = 0; i < LetterRoom.MostEach + 2; i++)
            await MailTown.PublishAsync(owner, $"梅ぼし{i}番");
        await MailTown.PublishAsync(owner, "らっきょう");
        await MailTown.DoneAsync(app);
        Assert.Empty(town.Post.To(person.Email));
        Assert.Empty(await MailTown.NoticesAsync(person));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(app.RunAsync<DailyDigest>(), app.RunAsync<DailyDigest>());
        await MailTown.DoneAsync(app);

        var mail = Assert.Single(town.Post.To(person.Email));
        Assert.Contains("ほか2件", mail.Text, StringComparison.Ordinal);
        Assert.Contains("らっきょうの商品", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{LetterRoom.MostEach + 3}件", Assert.Single(await MailTown.NoticesAsync(person)), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunAsync<DailyDigest>();
        await MailTown.DoneAsync(app);
        Assert.Single(town.Post.To(person.Email));
    }

    [Fact]
    public async Task Letter_of_many_finds_stays_short_and_loses_none()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        var searches = new List<Guid>();
        foreach (var query in new[] { "q=くるみゆべし", "q=くるみゆべし 商品", "q=くるみゆべし&market=collaboration", "q=くるみゆべし&side=challenge" })
            searches.Add(await MailTown.KeepAsync(person, query, "daily"));
        for (var i = 0; i < LetterRoom.MostEach; i++)
            await MailTown.PublishAsync(owner, $"くるみゆべし{i}番");
        await MailTown.DoneAsync(app);

        await app.RunAsync<DailyDigest>();
        await MailTown.DoneAsync(app);

        var letter = Assert.Single(town.Post.To(person.Email)).Text;
        var notice = Assert.Single(await MailTown.NoticesAsync(person));
        Assert.Multiple(
            () => Assert.Equal(LetterRoom.MostInAll, Listed().Count(letter)),
            () => Assert.Equal(searches.Count * LetterRoom.MostEach - LetterRoom.MostInAll, Counted().Matches(letter).Sum(x => int.Parse(x.Groups["count"].Value, CultureInfo.InvariantCulture))),
            () => Assert.Contains($"掲載が{LetterRoom.MostEach}件", notice, StringComparison.Ordinal));
        using var visitor = await SiteVisitor.SignInAsync(app, person);
        foreach (var search in searches)
        {
            Assert.Contains($"{MailTown.Site}/saved-searches/{search}\n", letter, StringComparison.Ordinal);
            var page = WebUtility.HtmlDecode(await visitor.ReadAsync($"/saved-searches/{search}"));
            Assert.All(Enumerable.Range(0, LetterRoom.MostEach), i => Assert.Contains($"くるみゆべし{i}番", page, StringComparison.Ordinal));
        }

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunAsync<DailyDigest>();
        await MailTown.DoneAsync(app);
        Assert.Single(town.Post.To(person.Email));
    }

    [Fact]
    public async Task Stop_is_one_press_without_signing_in_and_can_be_taken_back()
    {
        var (owner, person) = (await app.JoinAsync(), await app.JoinAsync());
        var search = await MailTown.KeepAsync(person, "q=ところてん", "instant");
        await MailTown.PublishAsync(owner, "ところてん");
        await MailTown.DoneAsync(app);
        var mail = Assert.Single(town.Post.To(person.Email));
        var stop = StopAddress().Match(mail.Headers["List-Unsubscribe"]).Groups["path"].Value;
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Contains(MailTown.Site + stop, mail.Text, StringComparison.Ordinal);

        Assert.Contains("検索 q=ところてん", WebUtility.HtmlDecode((await app.Guest().OpenAsync(stop)).Text), StringComparison.Ordinal);
        Assert.Equal("instant", await AlertAsync(person, search));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Guest().OpenAsync(stop[..^4] + "AAAA")).Status);

        using var oneClick = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var answer = await app.Http.PostAsync(stop, oneClick);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Set-Cookie: port=", answer.Headers.ToString(), StringComparison.Ordinal);
        Assert.Equal("none", await AlertAsync(person, search));
        await MailTown.PublishAsync(owner, "ところてん二つ目");
        await MailTown.DoneAsync(app);
        Assert.Single(town.Post.To(person.Email));

        using var visitor = await SiteVisitor.SignInAsync(app, person);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync($"/saved-searches/{search}/edit", $"/saved-searches/{search}/edit?handler=alert", ("alert", "instant"))).Status);
        Assert.Equal("instant", await AlertAsync(person, search));
    }

    [Fact]
    public async Task Stop_of_a_digest_stops_the_daily_ones_of_its_person_alone()
    {
        var (owner, person, other) = (await app.JoinAsync(), await app.JoinAsync(), await app.JoinAsync());
        var (daily, instant, others) = (await MailTown.KeepAsync(person, "q=ふきみそ", "daily"), await MailTown.KeepAsync(person, "q=うるい", "instant"), await MailTown.KeepAsync(other, "q=ふきみそ", "daily"));
        await MailTown.PublishAsync(owner, "ふきみそ");
        await MailTown.DoneAsync(app);
        await app.RunAsync<DailyDigest>();
        await MailTown.DoneAsync(app);
        var stop = StopAddress().Match(Assert.Single(town.Post.To(person.Email)).Headers["List-Unsubscribe"]).Groups["path"].Value;

        using var answer = await app.Http.PostAsync(stop, null);

        Assert.Equal(("none", "instant", "daily"), (await AlertAsync(person, daily), await AlertAsync(person, instant), await AlertAsync(other, others)));
    }

    private static async Task<string> AlertAsync(ApiPerson person, Guid search) =>
        (await person.GetAsync("saved-searches")).Json.AsArray().Single(x => x!["id"]!.GetValue<Guid>() == search)!["alert"]!.GetValue<string>();

    [GeneratedRegex("/listings/[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex("ほか(?<count>[0-9]+)件。", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("^<https://port.example.jp(?<path>/saved-searches/stop/[A-Za-z0-9_-]{43})>$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StopAddress();
}
