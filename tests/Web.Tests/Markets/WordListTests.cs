using SetagayaPort.Web.Features.Markets.Forms;

namespace SetagayaPort.Web.Tests.Markets;

public sealed class WordListTests
{
    [Theory]
    [InlineData("接客、経理", new[] { "接客", "経理" })]
    [InlineData("接客,経理，簿記;そろばん；珠算", new[] { "接客", "経理", "簿記", "そろばん", "珠算" })]
    [InlineData(" 接客 、、 経理、", new[] { "接客", "経理" })]
    [InlineData("接客\r\n経理", new[] { "接客", "経理" })]
    [InlineData("\"花、草\"、木", new[] { "花、草", "木" })]
    [InlineData("5\"の皿、椀", new[] { "5\"の皿", "椀" })]
    [InlineData("\"ひらいたまま、木", new[] { "ひらいたまま、木" })]
    [InlineData("", new string[0])]
    [InlineData(null, new string[0])]
    public void A_line_is_split_into_words(string? line, string[] words) => Assert.Equal(words, WordList.Split(line));

    [Theory]
    [InlineData("花、草")]
    [InlineData("a,b")]
    [InlineData("\"")]
    [InlineData("\"引用\"")]
    [InlineData("5\"の皿")]
    [InlineData("「かぎ、かっこ」\"")]
    public void A_word_with_a_separator_comes_back_whole(string word) =>
        Assert.Equal([word, "次"], WordList.Split(WordList.Join([word, "次"])));
}
