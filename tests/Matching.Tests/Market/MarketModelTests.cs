using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Matching.Tests.Market;

public class MarketModelTests
{
    private static readonly TextCriterion Text = new() { Topic = "text", Code = "other", LeftWeight = 1 };

    public static TheoryData<string, Criterion> Faults => new()
    {
        { "a negative weight", Text with { RightWeight = -1 } },
        { "a weight that is no number", Text with { LeftWeight = double.NaN } },
        { "a neutral value above 1", Text with { Neutral = 1.1 } },
        { "a code of no one's", Text with { Code = "wage" } },
        { "hard text", Text with { Hard = true } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Model_WithAFault_IsRefused(string fault, Criterion criterion)
    {
        Assert.NotEmpty(fault);
        Assert.Throws<ArgumentException>(() => new MarketModel("a", "b", [criterion]));
    }

    [Fact]
    public void Market_ProfileOfAnotherSide_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new MatchMarket(Town.Jobs, [Town.SeekerOf(new Random(1))], []));

    [Fact]
    public void Market_SameIdTwice_IsRefused()
    {
        var opening = Town.OpeningOf(new Random(1));

        Assert.Throws<ArgumentException>(() => new MatchMarket(Town.Jobs, [opening, opening], []));
    }
}
