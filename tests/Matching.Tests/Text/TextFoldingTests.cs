using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class TextFoldingTests
{
    [Theory]
    [InlineData("ﾃﾚﾜｰｸ", "テレワーク")]
    [InlineData("ｶﾞﾗｽ", "ガラス")]
    [InlineData("か\u3099らす", "がらす")]
    [InlineData("カフェ", "かふぇ")]
    [InlineData("ＷＥＢ", "web")]
    [InlineData("Café", "cafe")]
    [InlineData("㈱", "(株)")]
    [InlineData("①", "1")]
    [InlineData("佐々木", "佐佐木")]
    [InlineData("すゞめ", "すずめ")]
    [InlineData("こゝろ", "こころ")]
    [InlineData("ヴァイオリン", "バイオリン")]
    [InlineData("こぢんまり", "こじんまり")]
    [InlineData("つゞき", "つづき")]
    [InlineData("すごーーい", "すごーい")]
    [InlineData("サ−バ―", "サーバー")]
    [InlineData("梅ケ丘", "梅ヶ丘")]
    [InlineData("梅ヶ丘", "梅が丘")]
    [InlineData("1ヶ月", "1か月")]
    [InlineData("1ヵ月", "1カ月")]
    [InlineData("フード・トラック", "フードトラック")]
    [InlineData("田邊", "田辺")]
    [InlineData("髙澤", "高沢")]
    [InlineData("𠮷野家", "吉野家")]
    [InlineData("葛\U000E0100飾", "葛飾")]
    public void Fold_TwoWaysOfWriting_BecomeOne(string one, string other) => Assert.Equal(TextFolding.Fold(one), TextFolding.Fold(other));

    [Theory]
    [InlineData("病院", "美容院")]
    [InlineData("ハハ", "パパ")]
    [InlineData("おばさん", "おばあさん")]
    [InlineData("ケア", "が")]
    [InlineData("10―17", "10ー17")]
    public void Fold_DifferentWords_StayDifferent(string one, string other) => Assert.NotEqual(TextFolding.Fold(one), TextFolding.Fold(other));

    [Fact]
    public void Fold_LoneSurrogate_BecomesTheReplacementCharacter() => Assert.Equal("店\ufffd舗\ufffd", TextFolding.Fold("店\ud83d舗\udc00"));

    [Fact]
    public void Fold_Twice_IsTheSameAsOnce() =>
        Prop.ForAll(Texts.Any, text => TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Fold_EveryCharacterOfUnicode_IsStable()
    {
        // The planes that hold characters; the others are empty or for private use.
        var unstable = Enumerable.Range(0, 0x40000).Concat(Enumerable.Range(0xe0000, 0x1000))
            .Select(code => code is >= 0xd800 and <= 0xdfff ? ((char)code).ToString() : char.ConvertFromUtf32(code))
            .Where(text => TextFolding.Fold(TextFolding.Fold(text)) != TextFolding.Fold(text));
        Assert.Empty(unstable);
    }
}
