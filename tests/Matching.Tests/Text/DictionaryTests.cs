using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class DictionaryTests
{
    [Fact]
    public void Dictionary_Groups_CoverTheDomain() => Assert.True(Lines().Count() >= 250);

    [Fact]
    public void Dictionary_EverySpelling_StandsForItsGroup()
    {
        var missed = from line in Lines()
                     from spelling in line[0].Split('|').Concat(line.Length > 2 && line[2].Length > 0 ? line[2].Split('|') : [])
                     let word = spelling.Replace("/", "")
                     let first = JapaneseAnalyzer.Default.Analyze(word).FirstOrDefault()
                     where first.Term != "#" + line[1] || first.Length != word.Length
                     select spelling;
        Assert.Empty(missed);
    }

    [Fact]
    public void Dictionary_EveryTownAndStation_IsOneTermOrFoundByItsCharacters()
    {
        string[] names = ["三軒茶屋", "二子玉川", "下北沢", "千歳烏山", "祖師ヶ谷大蔵", "等々力", "松陰神社前", "喜多見", "桜", "砧", "世田谷代田"];
        Assert.All(names, name => Assert.True(Texts.Finds(name, $"最寄りは{name}です")));
    }

    private static IEnumerable<string[]> Lines()
    {
        using var reader = new StreamReader(typeof(JapaneseAnalyzer).Assembly.GetManifestResourceStream("domain-words.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }
}
