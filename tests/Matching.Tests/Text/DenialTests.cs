using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

/// <summary>What is asked not to be there: 夜勤なし is no other way of asking for 夜勤.</summary>
public class DenialTests
{
    /// <summary>Words of the domain that are one noun; those that deny something themselves (残業なし, 未経験) are asked for by name.</summary>
    private static readonly IReadOnlyList<string> Nouns =
    [
        .. DomainTerm.All.Select(term => term.Shown)
            .Where(word => word[^1] is >= 'ァ' and <= '鿿' && word[0] != '未' && !word.EndsWith("なし", StringComparison.Ordinal) && JapaneseAnalyzer.Default.Read(word) is [{ IsKnown: true }]),
    ];

    public static TheoryData<string> Asked => ["なし", "無し", "のない", "不要"];

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_denied_noun_is_found_where_it_is_denied(string ending)
    {
        Assert.True(Nouns.Count > 150, $"Only {Nouns.Count} nouns.");
        Assert.All(Nouns, noun => Assert.All(
            [$"{noun}はありません。", $"{noun}なしです。", $"{noun}・清掃は一切ございません", $"駅前。{noun}不要！"],
            text => Assert.True(Texts.Finds(noun + ending, text), $"{noun}{ending} does not find {text}")));
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void And_nowhere_else(string ending) => Assert.All(Nouns, noun => Assert.All(
        [$"{noun}あり。", $"{noun}をお願いします。ほかにはありません。", $"{noun}、なしの収穫"],
        text => Assert.False(Texts.Finds(noun + ending, text), $"{noun}{ending} finds {text}")));
}
