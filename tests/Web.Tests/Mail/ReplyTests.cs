using System.Net;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Mail;

/// <summary>An answer to a mail is the person's message, once; what is refused is told by one mail, to the person alone, and to no program.</summary>
public sealed class ReplyTests(AnsweredTown town) : IClassFixture<AnsweredTown>
{
    private readonly PortApp app = town.App;

    [Fact]
    public async Task An_answer_becomes_one_message_however_often_it_is_handed_in()
    {
        var (talk, mail) = await town.TalkAsync();
        Assert.Contains("この線より上に書いて返信すると", mail.Text, StringComparison.Ordinal);
        var answer = Answer(talk.Asker.Email, mail, "土曜の14時でお願いします。\n\n2026年11月29日(日) 12:34 PORT <r@port.example.jp>:\n> 前のメール");

        Assert.Equal("reply.sent", await town.HandInAsync(answer));
        Assert.Equal("duplicate", await town.HandInAsync(answer));

        Assert.Equal(["いつがよいですか", "土曜の14時でお願いします。"], await SaidAsync(talk));
        Assert.Equal(0, (await talk.Asker.GetAsync($"conversations/{talk.Conversation}"))["unread"].GetValue<int>());
    }

    [Fact]
    public async Task The_address_for_answers_is_the_persons_own_and_stays_the_same()
    {
        var (talk, mail) = await town.TalkAsync();
        var other = await town.TalkAsync();
        (await talk.Asker.PutAsync($"conversations/{talk.Conversation}/read", new { number = 1 })).Is(HttpStatusCode.OK);

        Assert.Matches("^reply\\+[0-9a-f]{40}@port\\.example\\.jp$", mail.Headers["Reply-To"]);
        Assert.NotEqual(mail.Headers["Reply-To"], other.Mail.Headers["Reply-To"]);
        Assert.Equal(mail.Headers["Reply-To"], (await town.SayAsync(talk, "もう一つ")).Headers["Reply-To"]);
    }

    [Fact]
    public async Task Another_sender_is_refused_and_only_the_person_is_told()
    {
        var (talk, mail) = await town.TalkAsync();

        Assert.Equal("reply.sender", await town.HandInAsync(Answer("stranger@example.jp", mail, "こんにちは")));
        await town.SentAsync();

        Assert.Equal(["いつがよいですか"], await SaidAsync(talk));
        Assert.Empty(town.Post.To("stranger@example.jp"));
        Assert.Contains("別のメールアドレス", town.Post.To(talk.Asker.Email)[^1].Text, StringComparison.Ordinal);
        Assert.Equal("auto-generated", town.Post.To(talk.Asker.Email)[^1].Headers["Auto-Submitted"]);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Precedence: bulk")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("List-Id: <list.example.jp>")]
    public async Task What_answers_by_itself_is_told_nothing(string header)
    {
        var (talk, mail) = await town.TalkAsync();
        var before = town.Post.To(talk.Asker.Email).Count;

        Assert.Equal("reply.automatic", await town.HandInAsync(header + "\n" + Answer(talk.Asker.Email, mail, "不在にしております。")));
        await town.SentAsync();

        Assert.Equal(["いつがよいですか"], await SaidAsync(talk));
        Assert.Equal(before, town.Post.To(talk.Asker.Email).Count);
    }

    [Fact]
    public async Task An_address_that_has_run_out_or_was_never_given_sends_nothing()
    {
        var (talk, mail) = await town.TalkAsync();
        await app.ExecuteAsync("UPDATE reply_addresses SET expires_at = $2 WHERE account_id = $1", talk.Asker.Id, app.Clock.GetUtcNow().AddSeconds(-1));

        Assert.Equal("reply.expired", await town.HandInAsync(Answer(talk.Asker.Email, mail, "まだ間に合いますか")));
        Assert.Equal("ignored", await town.HandInAsync(Answer(talk.Asker.Email, mail, "こんにちは").Replace(mail.Headers["Reply-To"], $"reply+{new string('0', 40)}@port.example.jp", StringComparison.Ordinal)));

        Assert.Equal(["いつがよいですか"], await SaidAsync(talk));
    }

    [Fact]
    public async Task A_block_holds_and_so_do_the_limits_of_a_message()
    {
        var (talk, mail) = await town.TalkAsync();
        Assert.Equal("reply.refused", await town.HandInAsync(Answer(talk.Asker.Email, mail, new string('あ', 4001))));
        Assert.Equal("reply.empty", await town.HandInAsync(Answer(talk.Asker.Email, mail, "> 引用だけ")));
        (await talk.Host.PostAsync("blocks", new { userId = talk.Asker.Id })).Is(HttpStatusCode.Created);

        Assert.Equal("reply.refused", await town.HandInAsync(Answer(talk.Asker.Email, mail, "届きますか")));

        Assert.Equal(["いつがよいですか"], await SaidAsync(talk));
    }

    [Fact]
    public async Task A_suspended_person_says_nothing_by_mail_either()
    {
        var (talk, mail) = await town.TalkAsync();
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $2 WHERE id = $1", talk.Asker.Id, app.Clock.GetUtcNow().AddDays(7));

        Assert.Equal("reply.suspended", await town.HandInAsync(Answer(talk.Asker.Email, mail, "こんにちは")));

        Assert.Equal(["いつがよいですか"], await SaidAsync(talk));
    }

    private static async Task<List<string>> SaidAsync(Meeting talk) =>
        [.. (await talk.Host.GetAsync($"conversations/{talk.Conversation}/messages")).Json.AsArray().Select(x => x!["body"]!.GetValue<string>())];

    private static string Answer(string from, PostedMail mail, string words) => $"""
        From: {from}
        To: {mail.Headers["Reply-To"]}
        Message-ID: <{Guid.CreateVersion7():N}@example.jp>
        Subject: Re: notice
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        {words}
        """;
}
