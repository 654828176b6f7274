using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets.Rules;

/// <summary>Every rule of every market, held to cases that must fire and twins that must not.</summary>
public sealed class RuleCaseTests
{
    private const int LeastRules = 15;

    // Japanese stays readable in the names of the tests.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string, string> Firing => Rows(x => x.Fires);

    public static TheoryData<string, string, string> Passing => Rows(x => x.Passes);

    [Theory]
    [MemberData(nameof(Firing))]
    public void It_fires_and_says_where_why_and_how_to_mend_it(string rule, string kind, string changes)
    {
        var (found, listing, field) = Check(rule, kind, changes);

        var finding = Assert.Single(found, x => x.Field == field);
        var entry = SampleTown.Kind(kind).RuleBook.First(x => x.Id == rule);
        Assert.All([finding.Message, finding.Fix, finding.Source, entry.Title], x => Assert.All([x.Ja, x.En], text => Assert.NotEmpty(text)));
        Assert.True(entry.Severity <= finding.Severity, "The page of rules says less than the rule does.");
        if (finding.Apply is { } mended)
            Assert.DoesNotContain(SampleTown.Findings(listing.With(field, mended.DeepClone())), x => x.Rule == rule && x.Field == field);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public void Its_twin_does_not(string rule, string kind, string changes) => Assert.Empty(Check(rule, kind, changes).Found);

    [Fact]
    public void Every_rule_of_every_kind_has_cases_and_twins()
    {
        var held = RuleCase.All.Where(x => x.Fires.Count > 0 && x.Passes.Count > 0).Select(x => (x.Kind, x.Rule)).ToHashSet();

        var missing = SampleTown.Catalog.All.SelectMany(x => x.Sides)
            .SelectMany(side => side.RuleBook.Select(x => ($"{side.MarketId}.{side.Id}", x.Id))).Where(x => !held.Contains(x));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_market_has_its_rules()
    {
        Assert.All(SampleTown.Catalog.All, market =>
            Assert.True(market.Sides.SelectMany(x => x.RuleBook).Select(x => x.Id).Distinct(StringComparer.Ordinal).Count() >= LeastRules, market.Id));
    }

    [Fact]
    public void A_whole_lawful_listing_of_each_kind_meets_no_rule() =>
        Assert.All(SampleTown.Catalog.All.SelectMany(x => x.Sides), side => Assert.Empty(SampleTown.Findings(Sample.Of($"{side.MarketId}.{side.Id}"))));

    private static (IReadOnlyList<Finding> Found, JsonObject Listing, string Field) Check(string rule, string kind, string changes)
    {
        var read = JsonNode.Parse(changes)!.AsObject();
        var @case = RuleCase.All.First(x => x.Rule == rule && x.Kind == kind && x.Fires.Concat(x.Passes).Any(y => Text(y) == changes));
        var listing = @case.Listing(read);
        return ([.. SampleTown.Findings(listing).Where(x => x.Rule == rule)], listing, @case.Field ?? read.Last().Key);
    }

    private static string Text(JsonObject changes) => changes.ToJsonString(Readable);

    private static TheoryData<string, string, string> Rows(Func<RuleCase, IReadOnlyList<JsonObject>> which)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var @case in RuleCase.All)
        {
            foreach (var changes in which(@case))
                rows.Add(@case.Rule, @case.Kind, Text(changes));
        }

        return rows;
    }
}
