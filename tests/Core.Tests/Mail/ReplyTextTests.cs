using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MimeKit;
using SetagayaPort.Core.Mail.Replies;

namespace SetagayaPort.Core.Tests.Mail;

/// <summary>Of an answer by mail its words arrive and nothing else: measured on mails as Japanese and English programs write them.</summary>
public sealed class ReplyTextTests
{
    private static readonly string[] Own =
        ["お世話になっております。", "土曜の14時でお願いします。", "Thank you, Saturday works for me.", "1. 鍵は店にあります", "2026年の春に開きたいです", "On Monday I am away.", "A: はい", "――ありがとうございます", ""];

    private static readonly string[] Others =
        ["> 前のメールです", ">> そのまえのメール", "2026年11月29日(日) 12:34 けやき <port@example.jp>:", "On Sun, Nov 29, 2026 at 12:34 PM Port <port@example.jp> wrote:", "2026/11/29 12:34、けやき <port@example.jp>のメール:", "--", "-----Original Message-----", "━━━━━━━━━━", "山田 <yamada@example.jp>", "iPhoneから送信", "――" + ReplyText.MarkJa + "――"];

    static ReplyTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Names { get; } = [.. Samples().Select(x => x.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_gives_its_words(string name)
    {
        var sample = Samples().Single(x => x.Name == name);

        Assert.Equal(sample.Words, sample.Html is null ? ReplyText.Strip(sample.Text!) : ReplyText.Strip(PageText.Of(sample.Html)));
    }

    [Fact]
    public void There_are_samples_of_both_languages_and_of_pages()
    {
        var samples = Samples();

        Assert.True(samples.Count >= 30);
        Assert.True(samples.Count(x => x.Html is not null) >= 5);
    }

    [Fact]
    public void The_first_line_that_a_person_wrote_is_never_lost() =>
        Prop.ForAll(Mails(), mail =>
        {
            var text = string.Join('\n', mail.Prepend("はい、うかがいます。"));

            Assert.StartsWith("はい、うかがいます。", ReplyText.Strip(text), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stripping_twice_is_stripping_once() =>
        Prop.ForAll(Mails(), mail =>
        {
            var once = ReplyText.Strip(string.Join("\r\n", mail));

            Assert.Equal(once, ReplyText.Strip(once));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_holds_no_sign_of_a_quote_or_a_signature_stays_as_it_is() =>
        Prop.ForAll(Gen.Elements(Own).ListOf().ToArbitrary(), lines =>
        {
            var text = string.Join('\n', lines).Trim();

            Assert.Equal(text, ReplyText.Strip(text));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("iso-2022-jp", "7bit")]
    [InlineData("utf-8", "base64")]
    [InlineData("utf-8", "quoted-printable")]
    [InlineData("shift_jis", "8bit")]
    public void Japanese_arrives_in_whatever_way_it_was_coded(string charset, string way)
    {
        const string Words = "土曜の午後、髙橋と伺います。";
        var body = (charset == "iso-2022-jp" ? Words.Replace('髙', '高') : Words) + "\r\n\r\n> 前のメール\r\n";
        var bytes = Encoding.GetEncoding(charset).GetBytes(body);
        var coded = way switch
        {
            "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)),
            "quoted-printable" => Encoding.ASCII.GetBytes(string.Concat(bytes.Select(x => $"={x:X2}")).Chunk(72).Aggregate("", (all, line) => all + new string(line) + "=\r\n")),
            _ => bytes,
        };
        using var stream = new MemoryStream([.. Encoding.ASCII.GetBytes($"From: a@example.jp\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: {way}\r\n\r\n"), .. coded]);
        using var mail = MimeMessage.Load(stream);

        Assert.Equal(charset == "iso-2022-jp" ? Words.Replace('髙', '高') : Words, ReplyText.Of(mail));
    }

    private static Arbitrary<IReadOnlyList<string>> Mails() => Gen.Elements([.. Own, .. Others]).ListOf().Select(x => (IReadOnlyList<string>)[.. x]).ToArbitrary();

    private static List<Sample> Samples() =>
        JsonSerializer.Deserialize<List<Sample>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mail", "replies.json")), JsonSerializerOptions.Web)!;

    private sealed record Sample(string Name, string? Text, string? Html, string Words);
}
