using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Core.Tests.Markets;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Matchmaking.Learning;

/// <summary>Twelve premises and twelve wishes of people of their own, every other one furnished, in a database of a test class's own.</summary>
public sealed class LearningTown : IAsyncLifetime
{
    private const int Count = 12;
    private readonly TestDatabase database = new();
    private readonly ShiftedClock clock = new();

    internal static MarketModel Model { get; } = SampleTown.Catalog.Models.Single(x => x.Right == "shops.wish");

    internal IReadOnlyList<Listing> Premises { get; private set; } = [];

    internal IReadOnlyList<Listing> Wishes { get; private set; } = [];

    internal LearningOptions Options { get; } = new() { MinimumExamples = 60, MinimumHeldOut = 20 };

    internal static Caller Coordinator { get; } = new(Guid.CreateVersion7(), IsCoordinator: true);

    internal DateTimeOffset Now => clock.GetUtcNow();

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        Premises = [.. Enumerable.Range(0, Count).Select(x => SampleTown.Listing(Sample.Premises().WithJson("details.rent", $"{150_000 + 4_000 * x}").WithJson("details.fitOut", FitOut(x))))];
        Wishes = [.. Enumerable.Range(0, Count).Select(x => SampleTown.Listing(Sample.Wish().WithJson("details.rentMax", $"{200_000 + 5_000 * x}").WithJson("details.fitOutWanted", FitOut(x))))];
        await using var db = database.Open();
        db.AddRange(Premises.Concat(Wishes).Select(x => x.OwnerId).Append(Coordinator.Id).Select(id => new Account { Id = id, DisplayName = "町の人", CreatedAt = Now, LastActiveOn = DateOnly.FromDateTime(Now.DateTime) }));
        foreach (var listing in Premises.Concat(Wishes))
            listing.Publish(Now);
        db.AddRange(Premises.Concat(Wishes));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => database.DisposeAsync();

    /// <summary>Forgets what was said and learned.</summary>
    internal async Task BeginAnewAsync()
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"DELETE FROM match_feedback; DELETE FROM introductions; DELETE FROM learned_views; DELETE FROM learning_switches; DELETE FROM outbox");
        Options.Enabled = true;
    }

    internal PortDbContext Open() => database.Open();

    internal void Pass(TimeSpan time) => clock.Advance(time);

    /// <summary>Every wish marks every premises of a time: interested as <paramref name="likes"/> says of whether the fit-out is the wanted one.</summary>
    internal async Task MarkAsync(Range premises, double daysAgo, Func<bool, bool> likes, ReasonCode? reason = null)
    {
        await using var db = Open();
        foreach (var wish in Wishes)
            foreach (var shop in Premises.Take(premises))
            {
                var yes = likes((string?)wish.Details["fitOutWanted"] == (string?)shop.Details["fitOut"]);
                db.Add(new MatchFeedback { ListingId = wish.Id, CounterpartId = shop.Id, Verdict = yes ? MatchVerdict.Interested : MatchVerdict.Dismissed, Reason = yes ? null : reason, At = Now.AddDays(-daysAgo) });
            }

        await db.SaveChangesAsync();
    }

    /// <summary>A proposal of a wish to premises, with what came of it.</summary>
    internal async Task IntroduceAsync(int wish, int shop, Action<Introduction> then)
    {
        await using var db = Open();
        var introduction = new Introduction
        {
            Id = Guid.CreateVersion7(),
            FromListingId = Wishes[wish].Id,
            ToListingId = Premises[shop].Id,
            ProposedById = Wishes[wish].OwnerId,
            ByCoordinator = false,
            Message = "お話ししたいです。",
            ProposedAt = Now.AddDays(-20),
            ReplyBy = Now.AddDays(-13),
        };
        introduction.ConsentByProposing(Now.AddDays(-20));
        then(introduction);
        db.Add(introduction);
        await db.SaveChangesAsync();
    }

    internal async Task LearnAsync()
    {
        await using var db = Open();
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        await new LearningNight(db, SampleTown.Catalog, new WordReader(db), new Lessons(db, SampleTown.Catalog, new ProfileCache(SampleTown.Catalog)), options, clock).ExecuteAsync(CancellationToken.None);
    }

    internal async Task<List<SpokenWord>> WordsAsync()
    {
        await using var db = Open();
        return await new WordReader(db).ReadAsync(Now.AddDays(-365), Now, CancellationToken.None);
    }

    internal async Task<LearnedView?> LearnedAsync(MarketSide view = MarketSide.Right)
    {
        await using var db = Open();
        return await db.Set<LearnedView>().SingleOrDefaultAsync(x => x.LeftSide == Model.Left && x.RightSide == Model.Right && x.View == view);
    }

    /// <summary>The weights by which matches are computed now.</summary>
    internal async Task<IReadOnlyList<double>> UsedAsync(MarketSide view = MarketSide.Right)
    {
        await using var db = Open();
        var model = await new CalibratedModels(db, Microsoft.Extensions.Options.Options.Create(Options)).OfAsync(Model);
        return Calibration.Prior(model, view).Weights;
    }

    internal async Task<Result<bool>> SwitchAsync(Caller caller, bool on, string left = "shops.premises")
    {
        await using var db = Open();
        return await Desk(db).SwitchAsync(caller, left, Model.Right, MarketSide.Right, on);
    }

    internal async Task<LearningLine> LineAsync()
    {
        await using var db = Open();
        return (await Desk(db).ListAsync(Coordinator)).Value.Single(x => x.Model == Model && x.View == MarketSide.Right);
    }

    internal LearningDesk Desk(PortDbContext db) => new(db, SampleTown.Catalog, Microsoft.Extensions.Options.Options.Create(Options), clock);

    /// <summary>The acts that the audit holds of the learning, and how often matches were called for.</summary>
    internal async Task<(List<string> Acts, int Refreshes)> TracesAsync()
    {
        await using var db = Open();
        return (await db.Set<Core.Audit.AuditEntry>().Where(x => x.Action.StartsWith("learning.")).OrderBy(x => x.Id).Select(x => x.Action).ToListAsync(),
            await db.Set<Core.Jobs.OutboxMessage>().CountAsync(x => x.Topic == "match.market" && x.Key == "shops"));
    }

    private static string FitOut(int number) => number % 2 == 0 ? "\"furnished\"" : "\"skeleton\"";
}
