using System.Text;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Import;
using SetagayaPort.Core.Markets;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Import;

/// <summary>A file comes in whole or not at all, whatever Excel made of it and however long it is.</summary>
public sealed class ListingImportTests(PortApp app) : IClassFixture<PortApp>, IDisposable
{
    private const string Header = "market,side,status,title,summary,area,details.use,details.trade,details.concept,details.areas,details.areaSqm.min,details.areaSqm.max,details.rentMax,details.heavyCooking,details.trialWanted";
    private readonly string folder = Directory.CreateTempSubdirectory("port-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("shift_jis", false)]
    public async Task A_csv_comes_in_from_utf8_with_or_without_a_mark_and_from_shift_jis(string encoding, bool mark)
    {
        var owner = await app.JoinAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path("wishes.csv");
        await File.WriteAllTextAsync(file, $"{Header}\r\n{Row("髙島さんの「パン屋」①～")}\r\n{Row("本屋", "published")}\r\n", encoding == "utf-8" ? new UTF8Encoding(mark) : Encoding.GetEncoding(932));

        var report = await RunAsync(file, owner);

        Assert.Equal((2, 0, 2), (report.Rows, report.ErrorCount, report.Imported));
        var listings = await OfAsync(owner);
        Assert.Equal(2, listings.Count);
        var bakery = Assert.Single(listings, x => x.Title == "髙島さんの「パン屋」①～");
        Assert.Equal((ListingStatus.Draft, "restaurant", 150000, true), (bakery.Status, (string?)bakery.Details["use"], (int)bakery.Details["rentMax"]!, (bool)bakery.Details["heavyCooking"]!));
        Assert.Equal(["setagaya", "tamagawa"], bakery.Details["areas"]!.AsArray().Select(x => x!.GetValue<string>()));
        Assert.Equal(ListingStatus.Published, Assert.Single(listings, x => x.Title == "本屋").Status);
    }

    [Fact]
    public async Task Json_lines_of_every_kind_come_in_and_what_is_published_is_found()
    {
        var owner = await app.JoinAsync();
        var file = Path("town.jsonl");
        var kinds = TestData.Markets.SelectMany(x => new[] { x.One, x.Other }).ToList();
        await File.WriteAllLinesAsync(file, kinds.Select(x => TestData.Listing(x).With("status", "published").ToJsonString()));

        var report = await RunAsync(file, owner);

        Assert.Equal((kinds.Count, 0, kinds.Count), (report.Rows, report.ErrorCount, report.Imported));
        Assert.Equal(kinds.Order(StringComparer.Ordinal), (await OfAsync(owner)).Select(x => x.Kind).Order(StringComparer.Ordinal));
        await Soon.HoldsAsync("they are found", TimeSpan.FromSeconds(15), async () =>
            (await app.Guest().GetAsync("search?market=collaboration&side=capability"))["total"].GetValue<int>() > 0);
    }

    [Fact]
    public async Task Wrong_rows_are_reported_with_number_field_and_code_and_nothing_comes_in()
    {
        var owner = await app.JoinAsync();
        var file = Path("wishes.csv");
        string[] rows = [Row("よい行"), Row("用途が違う").Replace("restaurant", "castle", StringComparison.Ordinal), Row("逆の広さ").Replace("20,40", "40,20", StringComparison.Ordinal), Row("", "published"), Row("よい行、その二")];
        await File.WriteAllLinesAsync(file, [Header, .. rows]);

        var report = await RunAsync(file, owner);

        Assert.Equal((5, 0), (report.Rows, report.Imported));
        Assert.Equal([(2, "details.use", "word.unknown"), (3, "details.areaSqm.max", "range.reversed")], report.Errors.Where(x => x.Row < 4).Select(x => (x.Row, x.Field, x.Code)));
        Assert.Contains(report.Errors, x => x is { Row: 4, Field: "title" });
        Assert.DoesNotContain(report.Errors, x => x.Row is 1 or 5);
        Assert.Empty(await OfAsync(owner));
    }

    [Fact]
    public async Task A_line_that_is_no_json_is_reported_with_its_number()
    {
        var owner = await app.JoinAsync();
        var file = Path("town.jsonl");
        await File.WriteAllLinesAsync(file, [TestData.Listing("shops.wish").ToJsonString(), "{ broken", "[]"]);

        var report = await RunAsync(file, owner);

        Assert.Equal([(2, "row.unreadable"), (3, "row.unreadable")], report.Errors.Select(x => (x.Row, x.Code)));
        Assert.Empty(await OfAsync(owner));
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_leaves_no_work()
    {
        var owner = await app.JoinAsync();
        var file = Path("wishes.csv");
        await File.WriteAllLinesAsync(file, [Header, Row("試し", "published")]);

        var report = await RunAsync(file, owner, dryRun: true);

        Assert.Equal((1, 0, 0), (report.Rows, report.ErrorCount, report.Imported));
        Assert.Empty(await OfAsync(owner));
    }

    [Fact]
    public async Task A_file_that_is_cancelled_midway_leaves_nothing()
    {
        var owner = await app.JoinAsync();
        var file = Path("wishes.csv");
        await File.WriteAllLinesAsync(file, [Header, .. Enumerable.Range(1, 1000).Select(i => Row($"{i}", "published"))]);
        using var stop = new CancellationTokenSource();
        // 1000 rows are checked first; the stop comes while they are being stored.
        var stored = new Steps(seen =>
        {
            if (seen == 7)
                stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.InScopeAsync<ListingImport, ImportReport>(x => x.RunAsync(file, new Caller(owner.Id), false, stored, stop.Token)));

        Assert.Empty(await OfAsync(owner));
    }

    [Fact]
    public async Task Ten_thousand_rows_come_in_without_growing_memory()
    {
        const int Rows = 10_000;
        const long Bound = 48L * 1024 * 1024;
        var owner = await app.JoinAsync();
        var file = Path("wishes.csv");
        await File.WriteAllLinesAsync(file, new[] { Header }.Concat(Enumerable.Range(1, Rows).Select(i => Row($"希望の店 {i}"))));
        var (early, most, seen) = (0L, 0L, 0);
        var sampling = new Steps(_ =>
        {
            if (++seen % 10 != 0)
                return;
            var used = GC.GetTotalMemory(forceFullCollection: true);
            early = early == 0 ? used : early;
            most = Math.Max(most, used);
        });

        var report = await app.InScopeAsync<ListingImport, ImportReport>(x => x.RunAsync(file, new Caller(owner.Id), false, sampling, CancellationToken.None));

        Assert.Equal((Rows, Rows), (report.Rows, report.Imported));
        Assert.InRange(most - early, 0, Bound);
        await using var db = app.OpenDatabase();
        Assert.Equal(Rows, await db.Listings.CountAsync(x => x.OwnerId == owner.Id));
    }

    private Task<ImportReport> RunAsync(string file, ApiPerson owner, bool dryRun = false) =>
        app.InScopeAsync<ListingImport, ImportReport>(x => x.RunAsync(file, new Caller(owner.Id), dryRun, null, CancellationToken.None));

    private async Task<List<Listing>> OfAsync(ApiPerson owner)
    {
        await using var db = app.OpenDatabase();
        return await db.Listings.Where(x => x.OwnerId == owner.Id).OrderBy(x => x.Id).ToListAsync();
    }

    private string Path(string name) => System.IO.Path.Combine(folder, name);

    private static string Row(string title, string status = "draft") =>
        $"shops,wish,{status},{title},小さな店,setagaya,restaurant,パン屋,\"朝、早くから\",setagaya;tamagawa,20,40,\"150,000\",はい,false";

    /// <summary>Hears of progress at once, unlike Progress.</summary>
    private sealed class Steps(Action<int> heard) : IProgress<int>
    {
        private int count;

        public void Report(int value) => heard(++count);
    }
}
