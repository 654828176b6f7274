using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Core.Matchmaking.Pairs;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Preferences;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Desk;

/// <summary>Coordinators and administrators read what the matching has learned, and switch it off with one press.</summary>
public sealed class LearningPageTests(PortApp app) : IClassFixture<PortApp>
{
    private const string Page = "/desk/learning";
    private const string Off = "手で決めた重みだけを使う";
    private const string On = "学んだ重みを使えるようにする";

    [Fact]
    public async Task Only_coordinators_and_administrators_see_it()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await app.Guest().OpenAsync(Page)).Status);
        (await (await app.JoinAsync()).OpenAsync(Page)).Is(HttpStatusCode.Forbidden);
        foreach (var duty in AccountRoles.Granted)
            (await (await app.JoinAsync("係", duty)).OpenAsync(Page)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_member_cannot_press_the_switch()
    {
        using var member = await SiteVisitor.SignInAsync(app, await app.JoinAsync());

        var (status, _, _) = await member.PostAsync("/account", Page, ("left", "jobs.opening"), ("right", "jobs.seeker"), ("view", "left"), ("on", "false"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("0", await app.ReadAsync("SELECT count(*)::text FROM learning_switches WHERE left_side = 'jobs.opening'"));
    }

    [Fact]
    public async Task It_says_of_every_view_what_it_is_worth_and_of_the_week_how_much_better()
    {
        await LearnAsync("collaboration.challenge", MarketSide.Left, better: true);
        await LearnAsync("freelance.assignment", MarketSide.Right, better: false);

        var page = WebUtility.HtmlDecode((await (await app.JoinAsync("係", AccountRoles.Coordinator)).OpenAsync(Page)).Is(HttpStatusCode.OK).Text);

        var better = Panel(page, "collaboration-challenge-collaboration-capability-left");
        Assert.Contains("使っています", better, StringComparison.Ordinal);
        Assert.Contains("お返事48件で確かめました", better, StringComparison.Ordinal);
        Assert.Contains("100組のうち、手で決めた重みで61組、学んだ重みで70組", better, StringComparison.Ordinal);
        Assert.Contains("0.690 → 0.621", better, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">文章</th><td class=\"n\">33%</td><td class=\"n\">100%</td>", better, StringComparison.Ordinal);
        var worse = Panel(page, "freelance-assignment-freelance-freelancer-right");
        Assert.Contains("よくならないので使っていません", worse, StringComparison.Ordinal);
        Assert.Contains("よくなったとは言えません", worse, StringComparison.Ordinal);
        Assert.Contains("まだ学習していません", Panel(page, "jobs-opening-jobs-seeker-left"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_brings_back_the_weights_set_by_hand_and_the_matches_with_them()
    {
        var meeting = await Meeting.OfAsync(app);
        await Soon.HoldsAsync("they are matched", TimeSpan.FromSeconds(15), async () => await YoursAsync(meeting) is not null);
        var byHand = await YoursAsync(meeting);
        await LearnAsync("shops.premises", MarketSide.Right, better: true);
        await app.InScopeAsync<TownMatching, int>(x => x.PassAsync("shops", null, CancellationToken.None));
        var learned = await YoursAsync(meeting);
        Assert.NotEqual(byHand, learned);
        var account = await app.InScopeAsync<PairReader, PairView?>(x => x.OfAsync(new Caller(Guid.Empty, IsCoordinator: true), meeting.Asked, meeting.Asking));
        Assert.Equal(learned!.Value, account!.RightFit, 5);
        using var coordinator = await SiteVisitor.SignInAsync(app, await app.JoinAsync("係", AccountRoles.Coordinator));
        const string key = "shops-premises-shops-wish-right";
        Assert.Contains(Off, Panel(await coordinator.ReadAsync(Page), key), StringComparison.Ordinal);

        var (status, location, _) = await coordinator.PostAsync(Page, Page, ("left", "shops.premises"), ("right", "shops.wish"), ("view", "right"), ("on", "false"));

        Assert.Equal((HttpStatusCode.Redirect, Page), (status, location));
        await Soon.HoldsAsync("the matches are computed by hand-set weights", TimeSpan.FromSeconds(15), async () => await YoursAsync(meeting) == byHand);
        var panel = Panel(await coordinator.ReadAsync(Page), key);
        Assert.Contains("止めています", panel, StringComparison.Ordinal);
        Assert.Contains(On, panel, StringComparison.Ordinal);
        Assert.Equal(coordinator.Person.Id.ToString(), await app.ReadAsync("SELECT actor_id::text FROM audit_entries WHERE action = 'learning.switchedOff' AND data->>'view' = 'right'"));
    }

    /// <summary>How well the premises fit the wish.</summary>
    private static async Task<double?> YoursAsync(Meeting meeting) =>
        (await meeting.Asker.GetAsync($"listings/{meeting.Asking}/matches"))["items"].AsArray()
            .FirstOrDefault(x => x!["counterpart"]!["listingId"]!.GetValue<Guid>() == meeting.Asked)?["yours"]!.GetValue<double>();

    private static string Panel(string page, string key)
    {
        var from = page.IndexOf($"aria-labelledby=\"{key}\"", StringComparison.Ordinal);
        Assert.True(from >= 0, $"{key} is not on the page.");
        return page[from..page.IndexOf("</article>", from, StringComparison.Ordinal)];
    }

    /// <summary>As if a night had put all weight on the text.</summary>
    private async Task LearnAsync(string left, MarketSide view, bool better)
    {
        var model = app.Services.GetRequiredService<MarketCatalog>().Models.First(x => x.Left == left);
        var before = Calibration.Prior(model, view).Weights;
        var (by, learned) = (new Judgement(48, 0.69, 0.25, 0.61, []), new Judgement(48, better ? 0.621 : 0.7, 0.24, better ? 0.7 : 0.6, [new JudgementBand(0.6, 48, 0.66, 0.7)]));
        await using var db = app.OpenDatabase();
        db.Add(new LearnedView
        {
            LeftSide = model.Left,
            RightSide = model.Right,
            View = view,
            Topics = [.. model.Criteria.Select(x => x.Topic)],
            Before = [.. before],
            After = [.. model.Criteria.Select(x => x is TextCriterion ? before.Sum() : 0)],
            LearnedAt = app.Clock.GetUtcNow(),
            Examples = 96,
            HeldOut = 48,
            Effect = new LearningEffect(by, learned, by.LogLoss - learned.LogLoss, 0.02, better),
        });
        await db.SaveChangesAsync();
    }
}
