using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class ReadTests
{
    [Theory]
    [InlineData("すもももももももものうち", "すもも も もも も もも の うち")]
    [InlineData("見事ですし、すしですし", "見事 です し すし です し")]
    [InlineData("三茶のパンやさんで居ぬきのお店を探しています", "三茶 の パンやさん で 居ぬき の お店 を 探し て い ます")]
    [InlineData("さんちゃのぱんやさん", "さんちゃ の ぱんやさん")]
    [InlineData("子どもが小さいので短い時間だけ働けるところはありますか", "子ども が 小さい ので 短い時間 だけ 働ける ところ は あり ます か")]
    [InlineData("跡継ぎを、テレワークで", "跡継ぎ を テレワーク で")]
    [InlineData("そのままバーベキューでカバーするジャパン", "そのまま バーベキュー で カバー する ジャパン")]
    [InlineData("東京都世田谷区の京都料理", "東京都 世田谷区 の 京都 料理")]
    [InlineData("昭和レトロなゾンムルカ工房", "昭和 レトロ な ゾンムルカ 工房")]
    [InlineData("M&AとR&D、(株)三茶のshopping", "M&A と R&D (株) 三茶 の shopping")]
    [InlineData("30代、11階と1階", "30 代 11 階 と 1階")]
    [InlineData("つづきのページ", "つづき の ページ")]
    [InlineData("𠮷野家の𠀋夫な店", "𠮷野家 の 𠀋夫 な 店")]
    public void Read_Sentence_IsPartedIntoItsWords(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Read(text).Select(word => word.Surface)));

    [Theory]
    [InlineData("三軒茶屋", "さんげんじゃや")]
    [InlineData("家賃", "やちん")]
    [InlineData("経理", "けいり")]
    [InlineData("居抜き", "いぬき")]
    [InlineData("ベーカリー", "べーかりー")]
    [InlineData("事業承継", "じぎょうしょうけい")]
    [InlineData("Web", "")]
    public void Read_Word_HasItsReading(string text, string reading) => Assert.Equal(reading, string.Concat(Read(text).Select(word => word.Reading)));

    /// <summary>Sentences of listings, each with its words and how they are read; what becomes quicker must not read otherwise.</summary>
    [Fact]
    public void Read_SentencesOfListings_AreReadAsTheyWere()
    {
        using var file = new StreamReader(typeof(ReadTests).Assembly.GetManifestResourceStream("sentences.tsv")!);
        var lines = file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        Assert.True(lines.Count > 90);
        Assert.All(lines, line => Assert.Equal(line[1], string.Join(' ', Read(line[0]).Select(word => $"{word.Surface}/{word.Reading}"))));
    }

    [Fact]
    public void Read_Sentence_TellsWhatSaysSomething() =>
        Assert.Equal(["店", "探し"], Read("その店を探しています").Where(word => word.IsContent).Select(word => word.Surface));

    [Fact]
    public void Read_AnyText_HoldsItsCharactersInOrderAndCutsNone() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var at = 0;
            foreach (var word in Read(text))
            {
                var start = word.Surface.Length == 0 ? -1 : text.IndexOf(word.Surface, at, StringComparison.Ordinal);
                if (start < 0 || text[at..start].Any(c => c is >= 'ぁ' and <= 'ん' or >= '一' and <= '鿿'))
                    return false;
                at = start + word.Surface.Length;
                if (at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]))
                    return false;
            }
            return !text[at..].Any(c => c is >= 'ぁ' and <= 'ん' or >= '一' and <= '鿿');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_OneTextOnManyThreads_GivesTheSame()
    {
        const string text = "三茶の空き店舗でパンやさんを継ぎたい。フードロスと昭和レトロな純喫茶に関心があります。";
        var expected = Read(text);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Read(text)));
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("ア")]
    [InlineData("漢")]
    [InlineData("あ")]
    [InlineData("𠮷")]
    [InlineData("a")]
    [InlineData("\ud83d")]
    public void Read_TenThousandOfOneCharacter_IsRead(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 10_000));
        Assert.True(Read(text).Sum(word => word.Surface.Length) == (char.IsLetter(text, 0) ? text.Length : 0));
    }

    private static IReadOnlyList<ReadWord> Read(string text) => JapaneseAnalyzer.Default.Read(text);
}
