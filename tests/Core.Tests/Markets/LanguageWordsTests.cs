using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Tests.Markets;

public sealed class LanguageWordsTests
{
    [Theory]
    [InlineData("英語", "en")]
    [InlineData("English", "en")]
    [InlineData("EN", "en")]
    [InlineData("ウルドゥー語", "ウルドゥー語")]
    public void Languages_are_known_under_any_of_their_names(string word, string code) =>
        Assert.Equal([code], LanguageWords.BesidesJapanese([word]));

    [Theory]
    [InlineData("日本語")]
    [InlineData("やさしい日本語")]
    [InlineData("ja")]
    public void Japanese_tells_nobody_apart(string word) => Assert.Empty(LanguageWords.BesidesJapanese([word]));
}
