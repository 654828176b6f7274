using System.Text.Json.Nodes;
using SetagayaPort.Core.Import;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Tests.Markets;
using SetagayaPort.Core.Tests.Markets.Rules;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Import;

/// <summary>Two hundred listings of mixed quality in one file: the report names every row that may not be published, and no other.</summary>
public sealed class MixedQualityTests(PortApp app) : IClassFixture<PortApp>, IDisposable
{
    private const int Rows = 200;
    private readonly string folder = Directory.CreateTempSubdirectory("port-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_row_is_reported_for_what_is_wrong_with_it_and_for_nothing_else()
    {
        var owner = await app.JoinAsync();
        var today = app.Clock.TownToday();
        var wrong = RuleCase.All.Where(Blocks).SelectMany(x => x.Fires.Select(changes => (x.Rule, Body: Current(x.Listing(changes), today)))).ToList();
        var kinds = SampleTown.Catalog.All.SelectMany(x => x.Sides).Select(x => $"{x.MarketId}.{x.Id}").ToList();
        var rows = Enumerable.Range(0, Rows).Select(i => i % 2 == 0 ? wrong[i / 2 * 7 % wrong.Count] : (Rule: null, Body: Current(Sample.Of(kinds[i / 2 % kinds.Count]), today))).ToList();
        var file = Path.Combine(folder, "mixed.jsonl");
        await File.WriteAllLinesAsync(file, rows.Select(x => Sample.With(x.Body, "status", "published").ToJsonString()));

        var report = await app.InScopeAsync<ListingImport, ImportReport>(import => import.RunAsync(file, new Caller(owner.Id), dryRun: false, progress: null, CancellationToken.None));

        Assert.Equal((Rows, 0), (report.Rows, report.Imported));
        var told = report.Errors.ToLookup(x => x.Row, x => x.Code);
        Assert.All(rows.Select((x, i) => (x.Rule, Number: i + 1)), x =>
        {
            if (x.Rule is null)
                Assert.Empty(told[x.Number]);
            else
                Assert.Contains(x.Rule, told[x.Number]);
        });
    }

    private static bool Blocks(RuleCase x) => x.Fires.All(changes => SampleTown.Findings(x.Listing(changes)).Any(f => f.Rule == x.Rule && f.Severity == Severity.Block));

    /// <summary>The samples stand on one day; the site's clock has gone on.</summary>
    private static JsonObject Current(JsonObject body, DateOnly today) =>
        body["details"]!["asOf"] is not null ? Sample.With(body, "details.asOf", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : body;
}
