using System.Net;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Introductions;

/// <summary>
/// Whatever is done in whatever order: before stage 4 nothing that a business keeps to itself leaves it – in no answer, page, file,
/// index, log, mail or signal – and at stage 4 it reaches the one candidate and nobody else.
/// </summary>
public sealed class CanaryTests(PortApp app) : IClassFixture<PortApp>
{
    private const int Sequences = 3;
    private const int Length = 10;

    private static readonly string[] Names = ["legalName", "address", "representative", "notes"];

    /// <summary>Everything that can be tried; most tries are refused, and are tried all the same.</summary>
    private static readonly Func<Case, Task>[] Moves =
    [
        x => x.Meeting.AtAsync(x.Meeting.Host, "accept"),
        x => x.DiscloseAsync(x.Meeting.Host, +1),
        x => x.DiscloseAsync(x.Meeting.Host, +1),
        x => x.DiscloseAsync(x.Meeting.Host, +2),
        x => x.DiscloseAsync(x.Meeting.Asker, +1),
        x => x.Meeting.AtAsync(x.Meeting.Asker, "nda", new { accept = true }),
        x => x.Meeting.AtAsync(x.Meeting.Host, "nda", new { accept = true }),
        x => x.SayAsync(x.Meeting.Host),
        x => x.SayAsync(x.Meeting.Asker),
        x => x.Meeting.AtAsync(x.Meeting.Asker, "steps", new { kind = "visit", note = "店を見せていただく" }),
        x => x.Meeting.Host.UploadAsync($"listings/{x.Meeting.Asked}/files", $"{x.Canaries[0]}.txt", System.Text.Encoding.UTF8.GetBytes(x.Canaries[^1])),
        x => x.GrantAllAsync(),
        x => x.RewriteAsync(),
        x => x.Meeting.Host.PostAsync($"listings/{x.Meeting.Asked}/pause"),
        x => x.Meeting.AtAsync(x.Meeting.Host, "stop"),
        x => x.Meeting.AtAsync(x.Meeting.Asker, "outcome", new { result = "agreed", reason = "conditions" }),
        x => x.DraftStoryAsync(),
        x => x.Meeting.AtAsync(x.Meeting.Asker, "hold", new { until = DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd") }),
        x => x.Meeting.AtAsync(x.Meeting.Host, "resume"),
    ];

    [Fact]
    public async Task No_sequence_of_deeds_lets_a_secret_out_before_its_stage()
    {
        var cleared = 0;
        // The whole way is walked once for certain; the others go where chance leads.
        var way = new List<int> { 0, 16, 10, 1, 11, 5, 7, 2, 11, 9, 14 };
        var chance = Gen.Choose(0, Moves.Length - 1).ListOf(Length).Sample(Sequences - 1).Select(x => new[] { 0 }.Concat(x).ToList());
        foreach (var moves in chance.Prepend(way))
        {
            using var at = await BeginAsync();
            foreach (var move in moves)
            {
                await Moves[move](at);
                cleared += await LooksAsync(at) ? 1 : 0;
            }
        }

        Assert.True(cleared > 0, "The stage at which the name is told was never reached, so nothing was tried there.");
    }

    /// <summary>Holds everything that others can get against the canaries; true when the candidate knows the name by now.</summary>
    private async Task<bool> LooksAsync(Case x)
    {
        var introduction = await x.Meeting.Host.GetAsync($"introductions/{x.Meeting.Introduction}");
        var open = introduction.Json["disclosureStage"]!.GetValue<int>() >= 4 && introduction["state"].GetValue<string>() is "accepted" or "inProgress" or "agreed";
        var (i, b, w) = (x.Meeting.Introduction, x.Meeting.Asked, x.Meeting.Asking);
        x.Told |= open;
        string[] routes = [$"listings/{b}", $"listings/{b}/files", $"listings/{w}/matches", "introductions", $"introductions/{i}", $"introductions/{i}/files", $"introductions/{i}/nda", $"listings/{b}/questions", $"listings/{b}/anonymity", $"listings/{b}/story", "stories", "conversations", "notifications", "search?market=succession", "me/listings"];
        string[] pages = [$"/listings/{b}", $"/listings/{b}/files", $"/introductions/{i}", $"/introductions/{i}/promise", $"/listings/{b}/sheet", $"/listings/{b}/questions", $"/listings/{b}/story", $"/stories/{b}", "/stories", "/introductions", "/messages", "/notifications", "/home", $"/listings/{w}/matches", "/markets/succession"];
        var conversation = (introduction.Json as JsonObject)!["conversationId"]?.GetValue<string>();
        if (conversation is not null)
        {
            routes = [.. routes, $"conversations/{conversation}/messages", $"conversations/{conversation}/events"];
            pages = [.. pages, $"/messages/{conversation}"];
        }

        foreach (var route in routes)
        {
            x.Hides(open || (x.Told && route == "notifications") ? "" : (await x.Meeting.Asker.GetAsync(route)).Text, "the candidate", route);
            x.Hides((await x.Stranger.GetAsync(route)).Text, "a stranger", route);
        }

        foreach (var page in pages)
        {
            x.Hides(open || (x.Told && page is ("/notifications" or "/home")) ? "" : await x.CandidateVisit.OpenAsync(page), "the candidate", page);
            using var answer = await app.Http.GetAsync(page);
            x.Hides(await answer.Content.ReadAsStringAsync(), "a guest", page);
        }

        x.Hides(await app.ReadAsync("SELECT string_agg(x::text, ' ') FROM search_entries x"), "anybody", "the search index");
        x.Hides(await app.ReadAsync("SELECT string_agg(x::text, ' ') FROM outbox x"), "anybody", "the outbox with its mails");
        x.Hides(await app.ReadAsync("SELECT string_agg(x::text, ' ') FROM audit_entries x"), "anybody", "the audit");
        x.Hides(await app.ReadAsync("SELECT string_agg(x::text, ' ') FROM notifications x WHERE account_id <> $1 AND account_id <> $2", x.Meeting.Host.Id, x.Told ? x.Meeting.Asker.Id : x.Meeting.Host.Id), "anybody", "notifications");
        x.Hides(app.Log.Text, "an operator", "the log");
        if (open)
            Assert.Contains(x.Canaries[0], (await x.Meeting.Asker.GetAsync($"introductions/{i}")).Text, StringComparison.Ordinal);
        return open;
    }

    private async Task<Case> BeginAsync()
    {
        var mark = Guid.CreateVersion7().ToString("N")[20..];
        var (owner, candidate) = (await app.JoinAsync($"代表{mark}"), await app.JoinAsync("料理人"));
        string[] canaries = [$"有限会社{mark}舗", $"玉川{mark}番地", $"代表{mark}", $"内密{mark}"];
        var business = await owner.PublishAsync(Business(canaries));
        var wish = await candidate.PublishAsync(TestData.Listing("succession.successor"));
        var meeting = new Meeting(owner, candidate, business, wish) { Introduction = (await candidate.ProposeAsync(wish, business)).Is(HttpStatusCode.Created).Id };
        return new Case(meeting, await app.JoinAsync(), await SiteVisitor.SignInAsync(app, candidate), canaries);
    }

    private static JsonObject Business(string[] canaries) =>
        TestData.Listing("succession.business").With("details.confidential", new JsonObject(Names.Zip(canaries, (name, value) => KeyValuePair.Create(name, (JsonNode?)value))));

    /// <summary>One business with its canaries, and the people around it.</summary>
    private sealed record Case(Meeting Meeting, ApiPerson Stranger, SiteVisitor CandidateVisit, string[] Canaries) : IDisposable
    {
        /// <summary>Whether the candidate was told the name at any time; what a notice said then stays said.</summary>
        public bool Told { get; set; }

        public async Task DiscloseAsync(ApiPerson by, int step)
        {
            var stage = (await Meeting.Host.GetAsync($"introductions/{Meeting.Introduction}"))["disclosureStage"].GetValue<int>();
            await Meeting.AtAsync(by, "disclose", new { stage = stage + step });
        }

        public async Task SayAsync(ApiPerson by)
        {
            if ((await by.GetAsync($"introductions/{Meeting.Introduction}")).Json["conversationId"] is { } conversation)
                await by.SayAsync(conversation.GetValue<Guid>(), "仕込みは朝五時からです。");
        }

        public async Task GrantAllAsync()
        {
            foreach (var file in (await Meeting.Host.GetAsync($"listings/{Meeting.Asked}/files")).Json.AsArray())
                await Meeting.Host.PutAsync($"introductions/{Meeting.Introduction}/files/{file!["id"]}", new { });
        }

        /// <summary>Tells everything in a story that is not shown.</summary>
        public async Task DraftStoryAsync()
        {
            var kept = await Meeting.Host.GetAsync($"listings/{Meeting.Asked}/story");
            var version = kept.Status == HttpStatusCode.OK ? kept["version"].GetValue<int>() : (int?)null;
            (await Meeting.Host.PutAsync($"listings/{Meeting.Asked}/story", new { shopName = Canaries[0], since = Canaries[1], text = Canaries[3], version, show = false })).Is(HttpStatusCode.OK);
        }

        public async Task RewriteAsync()
        {
            var version = (await Meeting.Host.GetAsync($"listings/{Meeting.Asked}"))["version"].GetValue<int>();
            var body = Business(Canaries).With("summary", $"常連の多い菓子店です。{version}").With("version", version);
            (await Meeting.Host.PutAsync($"listings/{Meeting.Asked}", body)).Is(HttpStatusCode.OK);
        }

        public void Hides(string text, string reader, string where) =>
            Assert.All(Canaries.Append(Meeting.Host.Email), x => Assert.False(text.Contains(x, StringComparison.OrdinalIgnoreCase), $"{reader} finds {x} in {where}."));

        public void Dispose() => CandidateVisit.Dispose();
    }
}
