using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Contacts;

namespace SetagayaPort.Core.Tests.Contacts;

/// <summary>Contacts are hidden however they are written, and nothing else is. Measured against a list, line by line.</summary>
public sealed class ContactMaskTests
{
    private const double LeastPrecision = .98;
    private const double LeastRecall = .95;

    private static readonly (bool Contact, string Text)[] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Contacts", "contacts.tsv")).Where(x => x.Length > 0 && x[0] != '#').Select(x => (x[0] == '+', x[2..])),
    ];

    [Fact]
    public void The_list_is_kept_to()
    {
        var hidden = Lines.Where(x => ContactMask.Of(x.Text) != x.Text).ToList();
        var (right, missed, wrong) = (hidden.Count(x => x.Contact), Lines.Where(x => x.Contact).Except(hidden).ToList(), hidden.Where(x => !x.Contact).ToList());
        var said = $"missed: {string.Join(" | ", missed.Select(x => x.Text))}; hidden without need: {string.Join(" | ", wrong.Select(x => ContactMask.Of(x.Text)))}";

        Assert.True(Lines.Length > 90);
        Assert.True(right >= LeastPrecision * hidden.Count, said);
        Assert.True(right >= LeastRecall * Lines.Count(x => x.Contact), said);
    }

    [Theory]
    [InlineData("電話は０９０－１２３４－５６７８です。土曜に。", "電話は●●●●です。土曜に。")]
    [InlineData("〇九〇一二三四五六七八", "●●●●")]
    [InlineData("連絡はtaro@example.jpか、https://example.jp/formへ", "連絡は●●●●か、●●●●へ")]
    [InlineData("taro@example.jp@example.com", "●●●●@example.com")]
    public void Only_the_contact_goes(string text, string masked) => Assert.Equal(masked, ContactMask.Of(text));

    [Fact]
    public void Any_text_keeps_what_stands_around_its_contacts()
    {
        var bits = Gen.Elements("電話", "090", "-", "1234", "5678", "〇", "三", "の", " ", "taro", "@", "example", ".", "jp", "https://", "\ud83d", "🍞", "ＡＢ", "ﾊﾟ", "\0", "LINE", "ID");
        Prop.ForAll(bits.ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var spans = ContactData.Find(text);
            var masked = ContactMask.Of(text);
            Assert.All(spans, x => Assert.True(x.Length > 0 && x.End <= text.Length));
            Assert.All(spans.Zip(spans.Skip(1)), x => Assert.True(x.First.End <= x.Second.Start));
            Assert.Equal(text.Length - spans.Sum(x => x.Length) + (spans.Count * ContactMask.Hidden.Length), masked.Length);
        }).QuickCheckThrowOnFailure();
    }
}
