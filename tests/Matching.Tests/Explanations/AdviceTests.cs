using SetagayaPort.Matching.Explanations;

namespace SetagayaPort.Matching.Tests.Explanations;

public class AdviceTests
{
    public static TheoryData<string, string[], bool, int, int, string, string> Sentences => new()
    {
        { "raise", ["topic=hourlyWage", "unit=yen", "by=50", "from=1200", "to=1250"], true, 3, 0, "時給を50円上げると、合いそうな人が3人増えます。", "Raising the hourly pay by 50 yen reaches 3 more people." },
        { "raise", ["topic=hourlyWage", "unit=yen", "by=50", "from=1200", "to=1250"], true, 1, 0, "時給を50円上げると、合いそうな人が1人増えます。", "Raising the hourly pay by 50 yen reaches 1 more person." },
        { "lower", ["unit=yen", "by=10000", "from=1", "to=1"], true, 1200, 2, "面積を10,000円下げると、合いそうな人が1,200人増えます（2人減ります）。", "Lowering the floor space by 10,000 yen reaches 1,200 more people and loses 2." },
        { "set", ["unit=minutes", "by=15", "from=30", "to=45"], false, 4, 0, "面積を45分にすると、合いそうな掲載が4件増えます。", "Changing the floor space to 45 minutes reaches 4 more listings." },
        { "set", ["unit=clock", "from=540", "to=510"], false, 1, 0, "面積を8:30にすると、合いそうな掲載が1件増えます。", "Changing the floor space to 8:30 reaches 1 more listing." },
        { "set", ["unit=day", "to=2026-05-01"], false, 1, 0, "面積を2026年5月1日にすると、合いそうな掲載が1件増えます。", "Changing the floor space to 1 May 2026 reaches 1 more listing." },
        { "add", ["codes=03", "set=details.occupations"], false, 2, 0, "面積に「事務的職業」も加えると、合いそうな掲載が2件増えます。", "Adding “Clerical work” to the floor space reaches 2 more listings." },
        { "drop", ["codes=製菓"], true, 2, 0, "面積から「製菓」を外すと、合いそうな人が2人増えます。", "Taking “製菓” out of the floor space reaches 2 more people." },
        { "choose", ["codes=03", "set=details.occupations"], true, 2, 0, "面積を「事務的職業」にすると、合いそうな人が2人増えます。", "Choosing “Clerical work” for the floor space reaches 2 more people." },
        { "allow", [], true, 2, 0, "「面積」にしるしを付けると、合いそうな人が2人増えます。", "Ticking “Floor space” reaches 2 more people." },
        { "open", [], true, 2, 0, "面積を決めずにおくと、合いそうな人が2人増えます。", "Leaving the floor space open reaches 2 more people." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Text_IsAPlainSentence(string template, string[] values, bool people, int gained, int lost, string japanese, string english)
    {
        var advice = new Advice("details.areaSqm", template, values.Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1], StringComparer.Ordinal), gained, lost);

        Assert.Equal(japanese, AdviceWording.Text(advice, people, "ja", (set, code) => Label(set, code).Ja));
        Assert.Equal(english, AdviceWording.Text(advice, people, "en", (set, code) => Label(set, code).En));
    }

    [Fact]
    public void Sentences_OfEveryTemplate_AreAmongTheExamples() =>
        Assert.Equal(AdviceWording.Templates.Order(StringComparer.Ordinal), Sentences.Select(x => (string)x[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Ranked_TheMostForItsSizeComesFirst_AndOfEqualsTheSmallest()
    {
        (double Size, Advice Advice)[] tried = [(10, Of(0, 0)), (100, Of(9, 0)), (20, Of(2, 0)), (50, Of(6, 1)), (30, Of(1, 1)), (40, Of(1, 3))];

        Assert.Equal([20, 50, 100], AdviceChoice.Ranked(tried, x => x.Size, x => x.Advice).Select(x => x.Size));
        Assert.Equal([20, 50, 100], AdviceChoice.Ranked(tried.Reverse(), x => x.Size, x => x.Advice).Select(x => x.Size));
    }

    [Fact]
    public void Strongest_AreTheThreeThatGainTheMost() =>
        Assert.Equal(["d", "b", "a"], AdviceChoice.Strongest([Of(2, 0, "a"), Of(3, 0, "b"), Of(2, 1, "c"), Of(9, 1, "d")]).Select(x => x.Field));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    public void Told_CountsHiddenOnesFromThreeOn(int hidden, int told)
    {
        Guid[] others = [.. Enumerable.Range(1, 6).Select(x => new Guid(x, 0, 0, new byte[8]))];

        Assert.Equal(told, AdviceChoice.Told(others[..2], others, others[2..(2 + hidden)].ToHashSet()));
    }

    private static Advice Of(int gained, int lost, string field = "f") => new(field, "raise", new Dictionary<string, string>(StringComparer.Ordinal), gained, lost);

    private static (string? Ja, string? En) Label(string set, string code) => (set, code) switch
    {
        ("topic", "hourlyWage") => ("時給", "hourly pay"),
        ("field", "details.areaSqm") => ("面積", "Floor space"),
        ("details.occupations", "03") => ("事務的職業", "Clerical work"),
        _ => (null, null),
    };
}
