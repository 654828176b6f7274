using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Explanations;

public class PairAccountTests
{
    [Fact]
    public void Account_OfEveryPair_AddsUpToItsNumbersAndSaysWhetherItIsMatched()
    {
        var (matched, excluded) = (0, 0);
        for (var seed = 0; seed < 4; seed++)
        {
            var market = Town.Market(seed, 12, 12);
            foreach (var left in market.Left)
                foreach (var right in market.Right)
                {
                    var account = MarketMatching.Account(market, left.Id, right.Id);
                    var pair = MarketMatching.Pair(market, left.Id, right.Id);

                    Assert.Equal(pair is null, account.Excluded);
                    Assert.Equal(Town.Jobs.Criteria, account.Terms.Select(term => term.Criterion));
                    Assert.Equal(account.LeftFit, account.Terms.Sum(term => term.LeftShare), 12);
                    Assert.Equal(account.RightFit, account.Terms.Sum(term => term.RightShare), 12);
                    if (pair is not null)
                        Assert.Equal((pair.LeftFit, pair.RightFit, pair.Mutual), (account.LeftFit, account.RightFit, account.Mutual));
                    _ = pair is null ? excluded++ : matched++;
                }
        }
        Assert.True(matched > 20 && excluded > 20, $"{matched} and {excluded}");
    }

    [Fact]
    public void Reasons_SharesOfAPair_AreThoseOfItsAccount()
    {
        var market = Town.Market(4, 20, 20);
        foreach (var pair in MarketMatching.Compute(market, new MatchingOptions()).Pairs)
        {
            var account = MarketMatching.Account(market, pair.Left, pair.Right);
            Assert.All(pair.LeftReasons, reason => Assert.Contains(account.Terms, term => term.Criterion.Topic == reason.Topic && Near(term.LeftShare / account.LeftFit, reason.Weight)));
            Assert.All(pair.RightReasons, reason => Assert.Contains(account.Terms, term => term.Criterion.Topic == reason.Topic && Near(term.RightShare / account.RightFit, reason.Weight)));
        }

        static bool Near(double a, double b) => Math.Abs(a - b) < 1e-9;
    }

    [Fact]
    public void Account_OfOneOwner_SaysSo()
    {
        var random = new Random(1);
        var (opening, seeker, owner) = (Town.OpeningOf(random), Town.SeekerOf(random), Guid.NewGuid());
        var market = new MatchMarket(Town.Jobs, [new Profile { Id = opening.Id, Owner = owner, Side = opening.Side }], [new Profile { Id = seeker.Id, Owner = owner, Side = seeker.Side }]);

        var account = MarketMatching.Account(market, opening.Id, seeker.Id);

        Assert.True(account.SameOwner && account.Excluded);
        Assert.All(account.Terms, term => Assert.False(term.Excludes));
    }

    public static TheoryData<Criterion, Action<Profile>, Action<Profile>, string?[], string?[]> Sayings => new()
    {
        {
            new DistanceCriterion { Topic = "commute", Code = "distance", WantedBy = MarketSide.Right, WantedPlaces = "p", OfferedPlaces = "p", LimitRange = "limit" },
            opening => opening.AddPlaces("p", new GeoPoint(35.60, 139.60)), seeker => seeker.AddPlaces("p", new GeoPoint(35.70, 139.70, "kyodo")).AddRange("limit", null, 45),
            ["経堂駅、45分まで", "約65分", "通勤45分までの希望に対し、約65分かかります"], ["Kyodo, up to 45 minutes", "about 65 minutes", "Way: up to 45 minutes is wished, it takes about 65 minutes"]
        },
        {
            new MinimumCriterion { Topic = "wage", Code = "price", WantedBy = MarketSide.Right, WantedRange = "w", OfferedRange = "w", Unit = AmountUnit.Yen },
            opening => opening.AddRange("w", 1226, 1250), seeker => seeker.AddValue("w", 1300),
            ["1,300円以上", "1,226〜1,250円", "賃金：1,300円以上の希望に対し、1,226〜1,250円です"], ["1,300 yen or more", "1,226–1,250 yen", "Pay: 1,300 yen or more is wished, it is 1,226–1,250 yen"]
        },
        {
            new SetCriterion { Topic = "area", Code = "distance", WantedBy = MarketSide.Right, WantedSet = "areas", OfferedSet = "area" },
            opening => opening.AddSet("area", "kinuta"), seeker => seeker.AddSet("areas", "kitazawa"),
            ["北沢", "砧", "地域：北沢の希望に対し、砧です"], ["Kitazawa", "Kinuta", "Area: Kitazawa is wished, it is Kinuta"]
        },
        {
            new DateCriterion { Topic = "start", Code = "timing", WantedBy = MarketSide.Left, NeededDate = "d", ReadyDate = "d" },
            opening => opening.AddDate("d", new DateOnly(2026, 4, 1)), seeker => seeker.AddDate("d", new DateOnly(2026, 5, 1)),
            ["2026年4月1日まで", "2026年5月1日から", "時期：2026年4月1日までの希望に対し、2026年5月1日からです"], ["by 1 April 2026", "from 1 May 2026", "Start: by 1 April 2026 is wished, it is from 1 May 2026"]
        },
        {
            new WindowCriterion { Topic = "hours", Code = "timing", WantedBy = MarketSide.Left, WantedRange = "h", OfferedRange = "h" },
            opening => opening.AddRange("h", 540, 1020), seeker => seeker.AddRange("h", 540, 720),
            ["9:00〜17:00", "9:00〜12:00", "時間帯：9:00〜17:00の希望に対し、9:00〜12:00です"], ["9:00–17:00", "9:00–12:00", "Hours: 9:00–17:00 is wished, it is 9:00–12:00"]
        },
        {
            new MaximumCriterion { Topic = "rent", Code = "price", WantedBy = MarketSide.Right, WantedRange = "r", OfferedRange = "r", Unit = AmountUnit.Yen },
            opening => opening.AddValue("r", 90_000), _ => { },
            [null, "90,000円", null], [null, "90,000 yen", null]
        },
    };

    [Theory]
    [MemberData(nameof(Sayings))]
    public void Wording_OfATerm_SaysWhatBothSay(Criterion criterion, Action<Profile> left, Action<Profile> right, string?[] japanese, string?[] english)
    {
        var random = new Random(2);
        var (opening, seeker) = (new Profile { Id = Town.Id(random), Owner = Town.Id(random), Side = Town.Opening }, new Profile { Id = Town.Id(random), Owner = Town.Id(random), Side = Town.Seeker });
        left(opening);
        right(seeker);
        var market = new MatchMarket(new MarketModel(Town.Opening, Town.Seeker, [criterion with { Hard = true, LeftWeight = 1 }]), [opening], [seeker]);

        var account = MarketMatching.Account(market, opening.Id, seeker.Id);
        var term = Assert.Single(account.Terms);

        Assert.Equal(japanese, (string?[])[AccountWording.Wanted(term, "ja", Ja), AccountWording.Offered(term, "ja", Ja), AccountWording.Failure(term, "ja", Ja)]);
        Assert.Equal(english, (string?[])[AccountWording.Wanted(term, "en", En), AccountWording.Offered(term, "en", En), AccountWording.Failure(term, "en", En)]);
        Assert.Equal(japanese[2] is not null, account.Excluded);
        string? Ja(string set, string code) => Label(set, code).Ja;
        string? En(string set, string code) => Label(set, code).En;
    }

    private static (string? Ja, string? En) Label(string set, string code) => (set, code) switch
    {
        ("topic", "commute") => ("通勤", "way"),
        ("topic", "wage") => ("賃金", "pay"),
        ("topic", "area") => ("地域", "area"),
        ("topic", "start") => ("時期", "start"),
        ("topic", "hours") => ("時間帯", "hours"),
        ("place", "kyodo") => ("経堂駅", "Kyodo"),
        ("areas", "kinuta") => ("砧", "Kinuta"),
        ("areas", "kitazawa") => ("北沢", "Kitazawa"),
        _ => (null, null),
    };
}
