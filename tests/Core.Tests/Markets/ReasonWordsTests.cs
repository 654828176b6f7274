using SetagayaPort.Core.Organizations;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Core.Tests.Markets;

public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData("succession.business", "succession.successor")]
    [InlineData("shops.wish", "succession.business")]
    [InlineData("shops.premises", "shops.wish")]
    [InlineData("collaboration.challenge", "collaboration.capability")]
    public void Every_reason_and_improvement_is_told_in_words_of_the_town(string left, string right)
    {
        foreach (var pair in Pairs(left, right))
        {
            string[] told =
            [
                .. pair.LeftReasons.Concat(pair.RightReasons).Select(x => ReasonWording.Text(x, "ja", Label(left))),
                .. pair.LeftImprovements.Concat(pair.RightImprovements).Select(x => ReasonWording.Text(x, "ja", Label(left))),
            ];

            Assert.NotEmpty(told);
            Assert.All(told, x => Assert.DoesNotMatch("[a-zA-Z]{2}|はい", x));
        }
    }

    [Fact]
    public void Every_topic_has_a_name_in_both_languages() => Assert.All(
        SampleTown.Catalog.Models.SelectMany(model => model.Criteria.Select(x => (Market: model.Left.Split('.')[0], x.Topic))),
        x => Assert.NotNull(SampleTown.Catalog.Label(x.Market, "topic", x.Topic)));

    private static IEnumerable<PairMatch> Pairs(string left, string right)
    {
        var kind = SampleTown.Organization(OrganizationKind.Business);
        yield return SampleTown.Match(SampleTown.Listing(Sample.Of(left)), SampleTown.Listing(Sample.Of(right), right == "collaboration.capability" ? kind : null))!;

        // The same with everything soft left out or changed, so that there is something to improve.
        var changed = Soft(right).Aggregate(Sample.Of(right), (body, x) => body.WithJson(x.Path, x.Json));
        yield return SampleTown.Match(SampleTown.Listing(Sample.Of(left)), SampleTown.Listing(changed, right == "collaboration.capability" ? kind : null))!;
    }

    private static (string Path, string Json)[] Soft(string kind) => kind switch
    {
        "succession.successor" => [("details.timing", "\"within3y\""), ("skills", "[]"), ("details.licences", "[\"調理師\"]"), ("details.budget", "500")],
        "succession.business" => [("details.trialPossible", "false"), ("industry", "\"P\""), ("title", "\"長く続いた店を引き継ぐ方へ\"")],
        "shops.wish" => [("details.trade", "\"整体\""), ("details.fitOutWanted", "\"skeleton\""), ("details.openBy", "\"2026-11-25\"")],
        _ => [("details.supportKinds", "[\"place\"]"), ("details.technologies", "[\"写真\"]")],
    };

    private static Func<string, string, string?> Label(string kind) => (set, code) => SampleTown.Catalog.Label(kind.Split('.')[0], set, code)?.Ja;
}
