using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.ShopRecords;

/// <summary>A closing is planned for its owner alone; nothing is told, and nothing ends, without the owner's word for exactly that.</summary>
public sealed class ClosingTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task Planning_tells_nobody_and_a_day_that_has_passed_is_refused()
    {
        var keeper = await Keeper.OfAsync(app);
        var coordinator = await app.JoinAsync("係", AccountRoles.Coordinator);

        (await PlanAsync(keeper, 0)).Is(HttpStatusCode.BadRequest);
        (await PlanAsync(keeper, 366 * 21)).Is(HttpStatusCode.BadRequest);
        (await keeper.Owner.PutAsync($"{keeper.Route}/closing", new { closingOn = Day(400), version = 9 })).Is(HttpStatusCode.Conflict, "version.stale");
        var plan = (await PlanAsync(keeper, 400)).Is(HttpStatusCode.OK);

        Assert.Equal(
            [$"tellCoordinator {Day(160)}", $"tellStaff {Day(190)}", $"tellLandlord {Day(220)}", $"tellCustomers {Day(340)}", $"fileNotices {Day(370)}", $"handOver {Day(400)}"],
            Steps(plan).Select(x => $"{x["step"]} {x["dueOn"]}"));
        Assert.Empty((await coordinator.GetAsync("notifications")).Json.AsArray());
        Assert.Empty((await keeper.Owner.GetAsync($"{keeper.Route}/consents")).Json.AsArray());
    }

    [Fact]
    public async Task A_step_that_tells_somebody_needs_the_owners_word_for_the_text_in_force()
    {
        var keeper = await Keeper.OfAsync(app);
        await PlanAsync(keeper, 400);
        var text = Steps(await keeper.Owner.GetAsync($"{keeper.Route}/closing"))[1]["text"]!;

        (await StepAsync(keeper, "tellStaff", consent: true, null)).Is(HttpStatusCode.BadRequest);
        (await StepAsync(keeper, "tellStaff", consent: false, text["version"]!.GetValue<string>())).Is(HttpStatusCode.BadRequest);
        await PlanAsync(keeper, 500);
        (await StepAsync(keeper, "tellStaff", consent: true, text["version"]!.GetValue<string>())).Is(HttpStatusCode.Conflict, "consent.textChanged");
        Assert.Empty((await keeper.Owner.GetAsync($"{keeper.Route}/consents")).Json.AsArray());

        var now = Steps(await keeper.Owner.GetAsync($"{keeper.Route}/closing"))[1]["text"]!;
        var done = Steps((await StepAsync(keeper, "tellStaff", consent: true, now["version"]!.GetValue<string>())).Is(HttpStatusCode.OK))[1];

        Assert.Equal((now["text"]!.GetValue<string>(), "店主"), (done["consent"]!["text"]!.GetValue<string>(), done["consent"]!["byName"]!.GetValue<string>()));
        Assert.Contains(Core.Language.Dates.Full(app.Clock.TownToday().AddDays(500)).Ja, done["consent"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        (await StepAsync(keeper, "tellStaff", consent: true, now["version"]!.GetValue<string>())).Is(HttpStatusCode.Conflict, "closing.step");
        (await StepAsync(keeper, "fileNotices", consent: false, null)).Is(HttpStatusCode.OK);
        (await StepAsync(keeper, "party", consent: false, null)).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Moving_the_date_counts_open_steps_again_and_leaves_done_ones()
    {
        var keeper = await Keeper.OfAsync(app);
        await PlanAsync(keeper, 400);
        await ConsentAsync(keeper, "tellStaff");

        var moved = Steps((await PlanAsync(keeper, 300)).Is(HttpStatusCode.OK));

        Assert.Equal((Day(190), true), (moved[1]["dueOn"]!.GetValue<string>(), moved[1]["doneAt"] is not null));
        Assert.Equal((Day(60), Day(120), Day(300)), (moved[0]["dueOn"]!.GetValue<string>(), moved[2]["dueOn"]!.GetValue<string>(), moved[5]["dueOn"]!.GetValue<string>()));
        Assert.Equal(["tellStaff"], Steps((await keeper.Owner.PutAsync($"{keeper.Route}/closing", new { closingOn = (string?)null })).Is(HttpStatusCode.OK)).Select(x => x["step"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Telling_the_coordinators_lets_them_in_and_calls_them_without_the_name()
    {
        var (keeper, coordinator) = (await Keeper.OfAsync(app, Keeper.Body("禁")), await app.JoinAsync("係", AccountRoles.Coordinator));
        await PlanAsync(keeper, 400);
        (await coordinator.GetAsync(keeper.Route)).Is(HttpStatusCode.NotFound);

        await ConsentAsync(keeper, "tellCoordinator");

        (await coordinator.GetAsync($"{keeper.Route}/closing")).Is(HttpStatusCode.OK);
        var told = Assert.Single((await coordinator.GetAsync("notifications")).Json.AsArray(), x => x!["url"]!.GetValue<string>() == $"/my-shops/{keeper.Shop}/closing");
        Assert.DoesNotContain("禁", told!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        (await coordinator.PostAsync($"{keeper.Route}/closing/steps", new { step = "handOver" })).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Owners_are_reminded_a_month_and_a_week_before_a_step_and_once_it_is_late_and_not_of_what_is_done()
    {
        var keeper = await Keeper.OfAsync(app, Keeper.Body().With("premises", "owned"));
        await PlanAsync(keeper, 400);
        await ConsentAsync(keeper, "tellStaff");
        await ConsentAsync(keeper, "tellCustomers");
        (await StepAsync(keeper, "fileNotices", consent: false, null)).Is(HttpStatusCode.OK);
        (await StepAsync(keeper, "handOver", consent: false, null)).Is(HttpStatusCode.OK);

        var counts = new List<int>();
        foreach (var days in new[] { 129, 1, 22, 1, 6, 2, 20 })
        {
            await PassAsync(days);
            await RunAsync();
            counts.Add((await RemindersAsync(keeper, "コーディネーターに話す")).Count);
        }

        Assert.Equal([0, 1, 1, 2, 2, 3, 3], counts);
        Assert.Empty(await RemindersAsync(keeper, "従業員に話す"));
        Assert.Contains("過ぎました", (await RemindersAsync(keeper, "コーディネーターに話す"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_with_closing_is_offered_near_the_date_once_and_only_where_nobody_is_in_talks()
    {
        var (alone, talking) = (await Keeper.OfAsync(app), await Keeper.OfAsync(app));
        var business = await talking.MakeAsync("succession.business");
        await talking.PublishAsync(business, "succession.business");
        var successor = await app.JoinAsync();
        var seeking = await successor.PublishAsync(TestData.Listing("succession.successor").With("details.areas", new JsonArray("kitazawa")));
        var introduction = (await successor.ProposeAsync(seeking, business)).Is(HttpStatusCode.Created).Id;
        (await talking.Owner.PostAsync($"introductions/{introduction}/accept")).Is(HttpStatusCode.OK);
        await PlanAsync(alone, 91);
        await PlanAsync(talking, 91);
        await RunAsync();
        Assert.Equal((0, false), ((await RemindersAsync(alone, "90日")).Count, (await alone.Owner.GetAsync($"{alone.Route}/closing"))["offersHelp"].GetValue<bool>()));

        await PassAsync(1);
        await RunAsync();
        await RunAsync();

        Assert.Equal((1, 0), ((await RemindersAsync(alone, "90日")).Count, (await RemindersAsync(talking, "90日")).Count));
        Assert.True((await alone.Owner.GetAsync($"{alone.Route}/closing"))["offersHelp"].GetValue<bool>());
        Assert.False((await talking.Owner.GetAsync($"{talking.Route}/closing"))["offersHelp"].GetValue<bool>());
        Assert.Contains("/contact", (await alone.Owner.OpenAsync($"/my-shops/{alone.Shop}/closing")).Text, StringComparison.Ordinal);
        (await talking.Owner.PostAsync($"introductions/{introduction}/stop")).Is(HttpStatusCode.OK);
        await RunAsync();
        Assert.Single(await RemindersAsync(talking, "90日"));
        Assert.Contains($"/listings/{business}/guideline#closure", (await talking.Owner.OpenAsync($"/my-shops/{talking.Shop}/closing")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_date_has_passed_faces_are_offered_for_closing_and_stay_open_until_the_press()
    {
        var keeper = await Keeper.OfAsync(app);
        var (business, premises) = (await keeper.MakeAsync("succession.business"), await keeper.MakeAsync("shops.premises"));
        await keeper.PublishAsync(business, "succession.business");
        await PlanAsync(keeper, 5);
        (await keeper.Owner.PostAsync($"{keeper.Route}/closing/faces")).Is(HttpStatusCode.Conflict, "closing.notPassed");

        await PassAsync(6);
        await RunAsync();
        await RunAsync();

        Assert.Single(await RemindersAsync(keeper, "まとめて終えられます"));
        Assert.Equal("published", (await keeper.Owner.GetAsync($"listings/{business}"))["status"].GetValue<string>());
        Assert.Equal(1, (await keeper.Owner.PostAsync($"{keeper.Route}/closing/faces", new { listings = new[] { premises } })).Is(HttpStatusCode.OK)["closed"].GetValue<int>());
        Assert.Equal(1, (await keeper.Owner.PostAsync($"{keeper.Route}/closing/faces")).Is(HttpStatusCode.OK)["closed"].GetValue<int>());
        Assert.Equal(("closed", "closed"), ((await keeper.Owner.GetAsync($"listings/{business}"))["status"].GetValue<string>(), (await keeper.Owner.GetAsync($"listings/{premises}"))["status"].GetValue<string>()));
    }

    private string Day(int fromToday) => app.Clock.TownToday().AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<ApiAnswer> PlanAsync(Keeper keeper, int days) => keeper.Owner.PutAsync($"{keeper.Route}/closing", new { closingOn = Day(days) });

    private static Task<ApiAnswer> StepAsync(Keeper keeper, string step, bool consent, string? textVersion) =>
        keeper.Owner.PostAsync($"{keeper.Route}/closing/steps", new { step, consent, textVersion });

    private static async Task ConsentAsync(Keeper keeper, string step)
    {
        var text = Steps(await keeper.Owner.GetAsync($"{keeper.Route}/closing")).Single(x => x["step"]!.GetValue<string>() == step)["text"]!["version"]!.GetValue<string>();
        (await StepAsync(keeper, step, consent: true, text)).Is(HttpStatusCode.OK);
    }

    private static List<JsonNode> Steps(ApiAnswer answer) => [.. answer["steps"].AsArray().Select(x => x!)];

    private Task PassAsync(int days)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        return Task.CompletedTask;
    }

    private Task RunAsync() => app.RunAsync<ClosingReminders>();

    private static async Task<List<string>> RemindersAsync(Keeper keeper, string about) =>
        [.. (await keeper.Owner.GetAsync("notifications")).Json.AsArray()
            .Where(x => x!["url"]!.GetValue<string>() == $"/my-shops/{keeper.Shop}/closing").Select(x => x!["text"]!.GetValue<string>()).Where(x => x.Contains(about, StringComparison.Ordinal))];
}
