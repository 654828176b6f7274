using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Demo;
using SetagayaPort.Core.Import;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Advising;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Elastic;

namespace SetagayaPort.Worker;

/// <summary>The command line: without a command the worker runs; each command does one thing and ends.</summary>
internal static class WorkerCommands
{
    public static RootCommand Build()
    {
        var root = new RootCommand("SETAGAYA PORT worker: without a command it does the outbox's and the schedule's work until stopped.");
        root.SetAction((_, cancel) => WorkerHost.RunAsync(cancel));
        root.Subcommands.Add(Migrate());
        root.Subcommands.Add(Demo());
        root.Subcommands.Add(Import());
        root.Subcommands.Add(Match());
        root.Subcommands.Add(ReindexAll());
        return root;
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "Bring the database's schema up to date.");
        command.SetAction((_, cancel) => WorkerHost.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PortDbContext>().Database;
            var waiting = (await db.GetPendingMigrationsAsync(cancel)).ToList();
            await db.MigrateAsync(cancel);
            Console.WriteLine(waiting.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", waiting)}");
            return 0;
        }, migrate: false, cancel));
        return command;
    }

    private static Command Demo()
    {
        var members = new Option<int?>("--members") { Description = "Grow the town to this many members by combining (such as 7500)." };
        var command = new Command("demo", "Load the fictional demo town.") { members };
        command.SetAction((parsed, cancel) => WorkerHost.DoAsync(async services =>
        {
            await services.GetRequiredService<DemoTown>().LoadAsync(parsed.GetValue(members), Console.WriteLine, cancel);
            return 0;
        }, migrate: true, cancel));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "A .csv (UTF-8 or Shift_JIS) or .jsonl file of listings." };
        var owner = new Option<string>("--as") { Description = "Mail address of the account that will own the listings.", DefaultValueFactory = _ => "admin@example.jp" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check every row, store nothing." };
        var command = new Command("import", "Take in a file of listings, whole or not at all.") { file, owner, dryRun };
        command.SetAction((parsed, cancel) => WorkerHost.DoAsync(
            services => ImportAsync(services, parsed.GetValue(file)!, parsed.GetValue(owner)!, parsed.GetValue(dryRun), cancel), migrate: true, cancel));
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, FileInfo file, string owner, bool dryRun, CancellationToken cancel)
    {
        if (!file.Exists)
            return Fail($"There is no file {file.FullName}.");
        var normalized = owner.ToUpperInvariant();
        var account = await services.GetRequiredService<PortDbContext>().Accounts.Where(x => x.NormalizedEmail == normalized).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancel);
        if (account is not { } id)
            return Fail($"Nobody is registered as {owner}; name the owner with --as.");

        var progress = new LineProgress<int>(Console.Error, count => $"  … {count}");
        var report = await services.GetRequiredService<ListingImport>().RunAsync(file.FullName, new Caller(id), dryRun, progress, cancel);
        foreach (var error in report.Errors)
            Console.WriteLine($"row {error.Row}\t{error.Field}\t{error.Code}\t{error.Message.Ja} / {error.Message.En}");
        if (report.ErrorCount > report.Errors.Count)
            Console.WriteLine($"… and {report.ErrorCount - report.Errors.Count} more");
        Console.WriteLine($"rows {report.Rows}, errors {report.ErrorCount}, imported {report.Imported}{(dryRun ? " (dry run)" : "")}");
        return report.ErrorCount == 0 ? 0 : 1;
    }

    private static Command Match()
    {
        var market = new Option<string?>("--market") { Description = "Only this market: jobs, succession, freelance, shops or collaboration." };
        var command = new Command("match", "Compute the matches of the whole town now.") { market };
        command.SetAction((parsed, cancel) => WorkerHost.DoAsync(async services =>
        {
            var only = parsed.GetValue(market);
            if (only is not null && services.GetRequiredService<Core.Markets.MarketCatalog>().Find(only) is null)
                return Fail($"There is no market \"{only}\".");
            Console.WriteLine($"matches {await services.GetRequiredService<TownMatching>().PassAsync(only, new PassProgress(Console.Out), cancel)}");
            Console.WriteLine($"advice {await services.GetRequiredService<TownAdvice>().PassAsync(cancel)}");
            return 0;
        }, migrate: true, cancel));
        return command;
    }

    private static Command ReindexAll()
    {
        var command = new Command("reindex", "Write all published listings to the search again.");
        command.SetAction((_, cancel) => WorkerHost.DoAsync(async services =>
        {
            var progress = new LineProgress<int>(Console.Error, count => $"  … {count}");
            Console.WriteLine($"documents {await services.GetRequiredService<Reindex>().RunAsync(progress, cancel)}");
            if (!services.GetRequiredService<IOptions<SearchOptions>>().Value.UsesElastic)
                return 0;
            var taken = new LineProgress<(long Done, long Total)>(Console.Error, x => $"  … {x.Done} of {x.Total} in the new index");
            if (await services.GetRequiredService<ElasticReindex>().RunAsync(taken, cancel) is { } reason)
                return Fail($"Elasticsearch: {reason}");
            Console.WriteLine("The new index is searched.");
            return 0;
        }, migrate: true, cancel));
        return command;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
