using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;
using SetagayaPort.Matching.Text.Suggest;

namespace SetagayaPort.Matching.Tests.Text.Suggest;

public class CompletionsTests
{
    private static readonly Completions Town = Completions.Of(
    [
        new("三軒茶屋", "さんげんぢゃや", 50, "station"),
        new("三軒茶屋", "さんちゃ", 50, "name") { Spelling = "三茶" },
        new("パン屋", "ぱんや", 40, "word"),
        new("三角巾", "さんかくきん", 5, "word"),
        new("Webデザイナー", "webでざいなー", 20, "word") { LaterWords = [new(3, 3)] },
        new("三軒茶屋のパン屋を継ぐ人", "さんげんぢゃやのぱんやをつぐひと", 10, "title") { LaterWords = [new(5, 8), new(9, 12), new(11, 14)] },
        new("経理", "けいり", 30, "word"),
        new("蔦屋", "", 3, "word"),
    ]);

    [Theory]
    [InlineData("三", "三軒茶屋")]
    [InlineData("三茶", "三軒茶屋")]
    [InlineData("さんち", "三軒茶屋")]
    [InlineData("サンゲン", "三軒茶屋")]
    [InlineData("sanch", "三軒茶屋")]
    [InlineData("SANGENZ", "三軒茶屋")]
    [InlineData("さんg", "三軒茶屋")]
    [InlineData("三軒ty", "三軒茶屋")]
    [InlineData("pany", "パン屋")]
    [InlineData("ﾊﾟﾝ", "パン屋")]
    [InlineData("ぱんやを", "三軒茶屋のパン屋を継ぐ人")]
    [InlineData("kei", "経理")]
    [InlineData("けえ", "経理")]
    [InlineData("てんk", null)]
    [InlineData("さんがくk", "三角巾")]
    [InlineData("sangaku", "三角巾")]
    [InlineData("webd", "Webデザイナー")]
    [InlineData("dezain", "Webデザイナー")]
    [InlineData("デザイナア", "Webデザイナー")]
    [InlineData("蔦", "蔦屋")]
    [InlineData("　パン　", "パン屋")]
    [InlineData("", null)]
    [InlineData("。", null)]
    public void Find_Typed_BestCompletion(string typed, string? first) => Assert.Equal(first, Town.Find(typed, 8).FirstOrDefault()?.Text);

    [Fact]
    public void Find_TextsOfSeveralEntries_AreGivenOnce_ByWeight()
    {
        var texts = Town.Find("さん", 8).Select(entry => entry.Text).ToList();
        Assert.Equal(["三軒茶屋", "三軒茶屋のパン屋を継ぐ人", "三角巾"], texts);
        Assert.Equal(["三軒茶屋"], Town.Find("さん", 1).Select(entry => entry.Text));
        Assert.Empty(Town.Find("さん", 0));
    }

    [Fact]
    public void Find_LongerThanAnyTyping_IsNothing() => Assert.Empty(Town.Find(new string('あ', 10_000), 8));

    [Fact]
    public void Of_WeightThatIsNone_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Completions.Of([new("店", "みせ", double.NaN, "word")]));
        Assert.Throws<ArgumentException>(() => Completions.Of([new("店", "みせ", -1, "word")]));
    }

    [Fact]
    public void Find_EveryBeginningOfAKey_FindsItsEntry() => Prop.ForAll(Entries, entries =>
    {
        var completions = Completions.Of(entries);
        return entries.All(entry => Beginnings(entry).All(typed => completions.Find(typed, entries.Count).Any(found => found.Text == entry.Text)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_AnyPrefix_GivesTheWeightiestAsAScanDoes() => Prop.ForAll(Entries, Gen.Elements("あ", "か", "さ", "し", "た", "ま", "き").ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), (entries, prefix, count) =>
    {
        var scan = entries.Where(entry => TextFolding.Fold(entry.Reading).StartsWith(prefix, StringComparison.Ordinal) || TextFolding.Fold(entry.Text).StartsWith(prefix, StringComparison.Ordinal))
            .GroupBy(entry => entry.Text).Select(same => same.Max(entry => entry.Weight)).OrderDescending().Take(count).ToList();
        return Completions.Of(entries).Find(prefix, count).Select(entry => entry.Weight).Take(scan.Count).SequenceEqual(scan);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Find_AnyString_NeverFails() => Prop.ForAll(Texts.Any, text => Town.Find(text, 8).Count <= 8).QuickCheckThrowOnFailure();

    private static Arbitrary<List<CompletionEntry>> Entries { get; } =
        Kana.Words.Generator.Zip(Gen.Choose(0, 20)).Select(pair => new CompletionEntry(pair.Item1.Kana + "店", pair.Item1.Kana + "てん", pair.Item2, "word"))
            .ListOf(30).Select(entries => entries.DistinctBy(entry => entry.Text).ToList()).ToArbitrary();

    private static IEnumerable<string> Beginnings(CompletionEntry entry) =>
        new[] { entry.Text, entry.Reading, Romaji.Of(entry.Reading) }.SelectMany(key => Enumerable.Range(1, key.Length).Select(length => key[..length]));
}
