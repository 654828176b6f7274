using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Advising;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Core.Demo;

/// <summary>
/// A clearly fictional town for looking around and for benchmarks: people, organisations, listings, introductions in every
/// state and conversations with a past. Loaded in one transaction, then indexed and matched.
/// </summary>
public sealed class DemoTown(PortDbContext db, DemoPeople people, DemoListings listings, DemoIntroductions introductions, DemoProjects projects, DemoShops shops, DemoEvents events, DemoCrowd crowd, Reindex reindex, TownMatching matching, TownAdvice advice, TimeProvider time)
{
    /// <summary>Password of every demo sign-in; loaded in Development only.</summary>
    public const string Password = "Setagaya-port-2026";

    /// <summary>The addresses to sign in with, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> SignIns { get; } =
    [
        "admin@example.jp", "coordinator@example.jp", "business@example.jp", "seeker@example.jp", "owner@example.jp",
        "successor@example.jp", "freelancer@example.jp", "landlord@example.jp", "entrepreneur@example.jp",
    ];

    public Task<bool> IsLoadedAsync(CancellationToken cancel) =>
        db.Accounts.AnyAsync(x => x.NormalizedEmail == "ADMIN@EXAMPLE.JP", cancel);

    /// <summary>Loaded, indexed and matched; a load that was cut off after its transaction is finished by loading again.</summary>
    public async Task<bool> IsCompleteAsync(CancellationToken cancel) =>
        await IsLoadedAsync(cancel) && await db.Set<Match>().AnyAsync(cancel);

    /// <param name="members">How many members the town should have; beyond the written ones they are made by combining. Null: only the written ones.</param>
    /// <param name="report">Gets a line for each step.</param>
    /// <param name="cancel">Cancellation: nothing of an unfinished load stays.</param>
    public async Task LoadAsync(int? members, Action<string> report, CancellationToken cancel)
    {
        var files = new DemoFiles(Path.Combine(AppContext.BaseDirectory, "data", "demo"));
        if (!await IsLoadedAsync(cancel))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var dates = new DemoCalendar(time.TownToday());
            var known = await people.AddAsync(files, cancel);
            report($"  人と団体 / people and organisations: {known.People.Count} + {known.Organizations.Count}");
            var added = await listings.AddAsync(files, known, dates, cancel);
            report($"  掲載 / listings: {added.Count}");
            var talks = await introductions.AddAsync(files, known, added, dates, cancel);
            report($"  紹介と会話 / introductions and conversations: {talks.Introductions} + {talks.Conversations}");
            var active = await projects.AddAsync(files, known, added, dates, cancel);
            report($"  質問と応援 / questions and support: {active.Questions} + {active.Supports}");
            report($"  わたしの店 / records of shops: {await shops.AddAsync(files, known, added, dates, cancel)}");
            await transaction.CommitAsync(cancel);
            db.ChangeTracker.Clear();
        }

        if (members is { } wanted)
            report($"  合成した会員 / combined members: {await crowd.GrowAsync(wanted, report, cancel)}");
        report($"  検索 / search documents: {await reindex.RunAsync(null, cancel)}");
        report($"  マッチ / matches: {await matching.PassAsync(null, null, cancel)}");
        report($"  もっと合うための助言 / advice for listings: {await advice.PassAsync(cancel)}");
        report($"  イベント / events: {await events.AddAsync(files, new DemoCalendar(time.TownToday()), cancel)}");
    }
}
