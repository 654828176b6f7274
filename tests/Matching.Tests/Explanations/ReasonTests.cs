using System.Text.Json;
using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Explanations;

public class ReasonTests
{
    private static readonly MatchingOptions Everything = new() { Keep = int.MaxValue };

    [Fact]
    public void Reasons_OfEveryPair_AreTheStrongestTermsOfTheScore()
    {
        var pairs = MarketMatching.Compute(Town.Market(4, 30, 30), Everything).Pairs.ToArray();

        Assert.NotEmpty(pairs);
        Assert.All(pairs.SelectMany(pair => new[] { pair.LeftReasons, pair.RightReasons }), reasons =>
        {
            Assert.InRange(reasons.Count, 0, 5);
            Assert.Equal(reasons.OrderByDescending(reason => reason.Weight), reasons);
            Assert.All(reasons, reason => Assert.InRange(reason.Weight, 0, 1));
            Assert.InRange(reasons.Sum(reason => reason.Weight), 0, 1 + 1e-9);
        });
        Assert.Contains(pairs, pair => pair.RightReasons.Count == 5);
    }

    [Fact]
    public void Reason_Weight_IsTheTermsShareOfTheSidesScore()
    {
        var pair = Pair(
            [Wage with { RightWeight = 3 }, new SetCriterion { Topic = "occupation", Code = "conditions", WantedBy = MarketSide.Right, WantedSet = "o", OfferedSet = "o", RightWeight = 1 }],
            opening => opening.AddValue("wage", 1200).AddSet("o", "06"),
            seeker => seeker.AddRange("wage", 1200, null).AddSet("o", "06"));

        Assert.Empty(pair.LeftReasons);
        Assert.Equal(["wage", "occupation"], pair.RightReasons.Select(reason => reason.Topic));
        Assert.Equal(3 * 0.7 / (3 * 0.7 + 1), pair.RightReasons[0].Weight, 9);
        Assert.Equal("price", pair.RightReasons[0].Code);
    }

    [Fact]
    public void Reasons_AreNotMadeOfWhatASideMayNotSee()
    {
        var pair = Pair([Wage with { RightWeight = 1, LeftWeight = 1, TellRight = false }], opening => opening.AddValue("wage", 1300), seeker => seeker.AddRange("wage", 1200, null));

        Assert.Empty(pair.RightReasons);
        Assert.Single(pair.LeftReasons);
    }

    [Fact]
    public void Reasons_AWageBelowTheWish_IsNone()
    {
        var pair = Pair([Wage with { RightWeight = 1 }], opening => opening.AddValue("wage", 1150), seeker => seeker.AddRange("wage", 1200, null));

        Assert.Empty(pair.RightReasons);
    }

    [Fact]
    public void Improvements_AWageBelowTheWish_NamesTheShortfallAndTheField()
    {
        var pair = Pair([Wage with { RightWeight = 1 }], opening => opening.AddValue("wage", 1150), seeker => seeker.AddRange("wage", 1200, null));

        var improvement = Assert.Single(pair.LeftImprovements);
        Assert.Equal("details.wage.min", improvement.Field);
        Assert.Equal("50", improvement.Values["shortfall"]);
        Assert.Empty(pair.RightImprovements); // The opening does not mind the seeker's wish, so the seeker need not lower it.
    }

    [Fact]
    public void Improvements_WhatTheOtherAsksAboutAndOneIsSilentOn_IsSaidToBeMissing()
    {
        var pair = Pair([Wage with { RightWeight = 1 }], _ => { }, seeker => seeker.AddRange("wage", 1200, null));

        Assert.Equal("missing.offered", Assert.Single(pair.LeftImprovements).Template);
    }

    [Fact]
    public void Improvements_TwoCriteriaOnOneField_NameItOnce()
    {
        var pair = Pair([Wage with { RightWeight = 1 }, Wage with { RightWeight = 2, Topic = "pay" }], opening => opening.AddValue("wage", 1150), seeker => seeker.AddRange("wage", 1200, null));

        Assert.Equal("pay", Assert.Single(pair.LeftImprovements).Topic);
    }

    [Fact]
    public void Text_Reason_NamesTheRarestSharedTermsFirst()
    {
        var model = new MarketModel(Town.Opening, Town.Seeker, [new TextCriterion { Topic = "text", Code = "other", LeftWeight = 1, RightWeight = 1 }]);
        var random = new Random(1);
        Profile Said(string side, params string[] terms) => new() { Id = Town.Id(random), Owner = Town.Id(random), Side = side, Terms = terms };
        var opening = Said(Town.Opening, "店", "製菓");
        var seeker = Said(Town.Seeker, "店", "製菓", "犬");
        var market = new MatchMarket(model, [opening, Said(Town.Opening, "店")], [seeker, Said(Town.Seeker, "店")]);

        var pair = MarketMatching.Pair(market, opening.Id, seeker.Id)!;

        Assert.Equal("製菓\n店", Assert.Single(pair.LeftReasons).Values["terms"]);
        Assert.True(pair.Mutual > MarketMatching.Pair(market, opening.Id, market.Right.Single(other => other != seeker).Id)!.Mutual);
    }

    [Fact]
    public void Explain_NewcomerOnTheRight_SaysTheSameAsTheFullRun()
    {
        var market = Town.Market(8, 20, 20);
        var newcomer = market.Right[7].Id;
        string Told(MatchResult result) => JsonSerializer.Serialize(result.Pairs.Where(pair => pair.Right == newcomer).OrderBy(pair => pair.Left));

        Assert.Equal(Told(MarketMatching.Compute(market, Everything)), Told(MarketMatching.Compute(market, Everything, newcomer)));
    }

    [Fact]
    public void PairMatch_ThroughJsonAndBack_IsTheSame()
    {
        var pairs = MarketMatching.Compute(Town.Market(2, 20, 20), Everything).Pairs.ToArray();
        Assert.Contains(pairs, pair => pair.LeftReasons.Count > 0 && pair.LeftImprovements.Count > 0);

        foreach (var options in new[] { JsonSerializerOptions.Default, JsonSerializerOptions.Web })
        {
            var text = JsonSerializer.Serialize(pairs, options);
            var back = JsonSerializer.Deserialize<PairMatch[]>(text, options)!;
            Assert.Equal(text, JsonSerializer.Serialize(back, options));
            Assert.Equal(pairs[0].LeftReasons.Count, back[0].LeftReasons.Count);
        }
    }

    private static MinimumCriterion Wage { get; } = new()
    {
        Topic = "wage",
        Code = "price",
        WantedBy = MarketSide.Right,
        WantedRange = "wage",
        OfferedRange = "wage",
        Unit = AmountUnit.YenPerHour,
        LeftField = "details.wage.min",
        RightField = "details.wage.min",
    };

    private static PairMatch Pair(Criterion[] criteria, Action<Profile> opening, Action<Profile> seeker)
    {
        var random = new Random(1);
        var left = new Profile { Id = Town.Id(random), Owner = Town.Id(random), Side = Town.Opening };
        var right = new Profile { Id = Town.Id(random), Owner = Town.Id(random), Side = Town.Seeker };
        opening(left);
        seeker(right);
        return MarketMatching.Pair(new MatchMarket(new MarketModel(Town.Opening, Town.Seeker, criteria), [left], [right]), left.Id, right.Id)!;
    }
}
