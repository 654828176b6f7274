using SetagayaPort.Matching.Explanations;
using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Tests.Explanations;

public class ReasonWordingTests
{
    public static TheoryData<string, string, string[], string, string> Sentences => new()
    {
        { "minimum.wanted", "wage", ["offeredMin=1300", "offeredMax=1300", "wanted=1200", "unit=yenPerHour"], "時給1,300円は、ご希望の1,200円以上です", "Wage: 1,300 yen an hour meets your minimum of 1,200 yen an hour" },
        { "minimum.wanted", "wage", ["offeredMin=1200", "offeredMax=1400", "wanted=1200", "unit=yenPerHour"], "時給1,200〜1,400円は、ご希望の1,200円以上です", "Wage: 1,200–1,400 yen an hour meets your minimum of 1,200 yen an hour" },
        { "minimum.offered", "fee", ["offeredMin=4000", "offeredMax=4000", "wanted=3500", "unit=yenPerHour"], "報酬1時間4,000円は、相手の希望する1時間3,500円以上です", "Fee: your 4,000 yen an hour meets their minimum of 3,500 yen an hour" },
        { "maximum.wanted", "rent", ["offeredMin=180000", "offeredMax=180000", "wanted=200000.4", "unit=yenPerMonth"], "賃料月180,000円は、ご希望の月200,000円以内です", "Rent: 180,000 yen a month is within your limit of 200,000 yen a month" },
        { "maximum.wanted", "price", ["offeredMin=1000", "offeredMax=3000", "wanted=15000", "unit=manYen"], "譲渡価格1,000〜3,000万円は、ご希望の1億5,000万円以内です", "Price: 10 million yen–30 million yen is within your limit of 150 million yen" },
        { "maximum.lower", "price", ["wanted=50", "excess=30", "unit=manYen"], "譲渡価格を50万円以下にすると、相手の希望に合います（差は30万円）", "Lower your price to 500,000 yen to meet their wish (300,000 yen less)" },
        { "distance.wanted", "area", ["place=sakurashimmachi", "minutes=14.2"], "桜新町駅から約15分です", "About 15 min from Sakura-shimmachi Station" },
        { "distance.walk.wanted", "area", ["place=nowhere", "minutes=0.2"], "ご希望の場所から歩いて約1分です", "About 1 min on foot from where you look" },
        { "distance.offered", "area", ["minutes=36"], "相手の希望する場所から約40分です", "About 40 min from where they look" },
        { "set.wanted", "occupation", ["set=occupations", "codes=03"], "希望の職種（事務的職業）に合っています", "Matches the occupation you want (Clerical work)" },
        { "coverage.wanted", "skills", ["set=skills", "codes=a\nb\nc\nd\ne", "met=5", "of=6"], "求めるスキル6件のうち5件が合っています（a、b、c、dほか）", "Meets 5 of 6 you ask for, skills: a, b, c, d and others" },
        { "text", "text", ["terms=製菓\n接客"], "共通する言葉：製菓、接客", "Words in common: 製菓, 接客" },
        { "overlap.wanted", "floor", ["offeredMin=32.5", "offeredMax=32.5", "wantedMin=25", "unit=sqm"], "面積32.5㎡は、ご希望の25㎡以上に合っています", "Floor space: 32.5 m² fits the 25 m² or more you want" },
        { "window.wanted", "hours", ["wantedMin=1320", "wantedMax=1800", "offeredMin=0", "offeredMax=1440"], "求める時間帯22:00〜翌6:00に来られます", "Available for the hours you need, 22:00–6:00 (next day)" },
        { "date.wanted", "start", ["needed=2026-05-01", "ready=2026-04-01"], "2026年4月1日から始められ、ご希望の2026年5月1日に間に合います", "Ready from 1 April 2026, in time for your 1 May 2026" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Text_OfAReason_IsAPlainSentence(string template, string topic, string[] values, string japanese, string english)
    {
        var reason = new Reason("other", 0.5, topic, template, Values(values));

        Assert.Equal(japanese, ReasonWording.Text(reason, "ja", Japanese));
        Assert.Equal(english, ReasonWording.Text(reason, "en", English));
    }

    [Fact]
    public void Text_UnknownTemplate_IsTheTopic() =>
        Assert.Equal("職種", ReasonWording.Text(new Improvement("f", "occupation", "of.a.later.version", Values([])), "ja", Japanese));

    [Fact]
    public void Templates_Each_IsWordedInBothLanguages() => Assert.All(ReasonWording.Templates, template =>
    {
        var reason = new Reason("other", 0.5, "wage", template, Values(["set=occupations", "codes=03", "terms=x", "place=sakurashimmachi", "minutes=5", "met=1", "of=2",
            "wanted=1", "offered=1", "shortfall=1", "excess=1", "wantedMin=1", "offeredMin=1", "wantedMax=2", "offeredMax=2", "needed=2026-05-01", "ready=2026-04-01"]));
        var (japanese, english) = (ReasonWording.Text(reason, "ja", Japanese), ReasonWording.Text(reason, "en", English));
        Assert.DoesNotContain('{', japanese + english);
        Assert.Contains(japanese, letter => letter is >= 'ぁ' and <= 'ん');
        Assert.DoesNotContain(english.Replace("x", "", StringComparison.Ordinal), letter => letter is >= 'ぁ' and <= '鿿');
    });

    [Fact]
    public void Templates_ThatTheEngineUses_AllHaveASentence()
    {
        var pairs = Enumerable.Range(0, 8).SelectMany(seed => MarketMatching.Compute(Town.Market(seed, 30, 30, Softened()), new MatchingOptions()).Pairs).ToArray();
        var used = pairs.SelectMany(pair => pair.LeftReasons.Concat(pair.RightReasons).Select(reason => reason.Template)
                .Concat(pair.LeftImprovements.Concat(pair.RightImprovements).Select(improvement => improvement.Template)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(used.Except(ReasonWording.Templates));
        // All but the forms for unnamed places, which wording chooses, and what this market has no occasion for.
        Assert.InRange(used.Count, 30, ReasonWording.Templates.Count);
        Assert.All(pairs.SelectMany(pair => pair.RightReasons), reason => Assert.NotEqual(reason.Topic, ReasonWording.Text(reason, "ja", (_, _) => null)));
    }

    /// <summary>The town's market with nothing excluded and everything counting for both, so that every sentence has its occasion.</summary>
    private static MarketModel Softened() => new(Town.Opening, Town.Seeker,
        [.. Town.Jobs.Criteria.Select(criterion => criterion with { Hard = false, LeftWeight = 1, RightWeight = 1, LeftField = criterion.Topic, RightField = criterion.Topic })]);

    private static Dictionary<string, string> Values(string[] values) => values.Select(value => value.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string? Japanese(string set, string code) => (set, code) switch
    {
        ("topic", "wage") => "賃金",
        ("topic", "fee") => "報酬",
        ("topic", "rent") => "賃料",
        ("topic", "price") => "譲渡価格",
        ("topic", "occupation") => "職種",
        ("topic", "skills") => "スキル",
        ("topic", "floor") => "面積",
        ("place", "sakurashimmachi") => "桜新町駅",
        ("occupations", "03") => "事務的職業",
        _ => null,
    };

    private static string? English(string set, string code) => (set, code) switch
    {
        ("topic", "floor") => "floor space",
        ("topic", _) => code,
        ("place", "sakurashimmachi") => "Sakura-shimmachi Station",
        ("occupations", "03") => "Clerical work",
        _ => null,
    };
}
