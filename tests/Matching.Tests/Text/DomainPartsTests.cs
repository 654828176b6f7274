using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

/// <summary>What words of the domain hold, and what they are found by.</summary>
public class DomainPartsTests
{
    private static readonly HashSet<string> Shown = [.. DomainTerm.All.Select(term => term.Shown)];

    /// <summary>Shops that are called after one thing, such as パン屋 and 豆腐店.</summary>
    private static readonly IReadOnlyList<(string Shop, string Goods)> Shops =
    [
        .. from term in DomainTerm.All
           from spelling in term.Spellings
           where spelling.Length > 2 && spelling[^1] is '屋' or '店' && JapaneseAnalyzer.Default.Read(spelling[..^1]) is [{ IsKnown: true, IsContent: true }]
           select (spelling, spelling[..^1]),
    ];

    [Fact]
    public void A_shop_is_found_by_what_it_sells()
    {
        Assert.True(Shops.Count > 20, $"Only {Shops.Count} shops.");
        Assert.All(Shops, x => Assert.True(Texts.Finds(x.Goods, x.Shop), $"{x.Goods} does not find {x.Shop}."));
    }

    /// <summary>ベーカリー means the same and holds no パン: what somebody speaks of must not hang on the spelling.</summary>
    [Fact]
    public void A_shop_speaks_of_nothing_but_words_of_the_domain() =>
        Assert.All(Shops, x => Assert.All(JapaneseAnalyzer.Default.Words(x.Shop), word => Assert.Contains(word, Shown)));

    [Theory]
    [InlineData("ジャパン屋", "#ぱん")]
    [InlineData("三軒茶屋", "#茶屋")]
    [InlineData("自転車", "#自転")]
    public void What_is_no_noun_of_its_own_there_is_not_said(string word, string term) =>
        Assert.DoesNotContain(JapaneseAnalyzer.Default.Analyze(word), token => token.Term == term);
}
