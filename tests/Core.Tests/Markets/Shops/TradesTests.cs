using SetagayaPort.Core.Markets.Shops;

namespace SetagayaPort.Core.Tests.Markets.Shops;

public sealed class TradesTests
{
    [Theory]
    [InlineData("パン屋", "bakery")]
    [InlineData("焼きたてパンの店", "bakery")]
    [InlineData("ﾍﾞｰｶﾘｰカフェ", "bakery cafe")]
    [InlineData("ワインバー", "bar liquor")]
    [InlineData("刀研ぎ", "刀研ぎ")]
    [InlineData("パンフレットの印刷", "craft")]
    [InlineData("カバー専門店", "カバー専門店")]
    public void A_trade_belongs_to_its_families_or_stands_for_itself(string trade, string expected) =>
        Assert.Equal(expected.Split(' ').Order(), Trades.Of(trade).Order());

    [Fact]
    public void A_text_that_names_no_trade_gives_none() => Assert.Empty(Trades.Named("長く続いた事業を手渡します。"));
}
