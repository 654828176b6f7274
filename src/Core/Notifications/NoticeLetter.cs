using System.Net;
using System.Text;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Mail;
using SetagayaPort.Core.Mail.Replies;

namespace SetagayaPort.Core.Notifications;

/// <summary>
/// The words of a mail of notices. It says what the notices say, which name no confidential field and hold nothing that people wrote to each
/// other: a mail lies open on many screens.
/// </summary>
internal static class NoticeLetter
{
    /// <summary>More are only counted.</summary>
    public const int Most = 10;

    private const string Link = "style=\"color:#0017c1\"";

    /// <param name="reader">Name of who gets it.</param>
    /// <param name="language">ja or en.</param>
    /// <param name="notices">Newest first, at least one.</param>
    /// <param name="site">Address without a slash at its end.</param>
    /// <param name="stop">Where one press stops these mails.</param>
    /// <param name="answer">Where an answer is taken in; null where it cannot be answered.</param>
    public static Letter Write(string reader, string language, IReadOnlyList<Notification> notices, string site, string stop, string? answer = null)
    {
        var words = Words.In(language, reader, notices, answer is not null);
        var lines = notices.Take(Most).Select(x => (Text: x.Text.In(language), Url: site + x.Link)).ToList();
        return new Letter(words.Subject, Text(words, lines, site, stop), Html(words, language, lines, site, stop), stop, answer);
    }

    private static string Text(Words words, IReadOnlyList<(string Text, string Url)> lines, string site, string stop)
    {
        var text = new StringBuilder().Append(words.Mark.Length > 0 ? $"―― {words.Mark} ――\n\n" : "").Append(null, $"{words.Greeting}\n\n{words.Opening}\n\n");
        foreach (var line in lines)
            text.Append(null, $"{words.Bullet}{line.Text}\n  {line.Url}\n");
        return text.Append(null, $"{words.Rest}\n{words.All}: {site}/notifications\n\n{words.Why}\n──────────\n{words.Ending}\n{stop}\n").ToString();
    }

    private static string Html(Words words, string language, IReadOnlyList<(string Text, string Url)> lines, string site, string stop)
    {
        static string Safe(string x) => WebUtility.HtmlEncode(x);
        var html = new StringBuilder().Append(null, $"""
            <!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{Safe(words.Subject)}</title></head>
            <body style="margin:0;padding:24px;font-family:sans-serif;font-size:16px;line-height:1.8;color:#1a1a1c;background:#ffffff">
            {(words.Mark.Length > 0 ? $"<p style=\"font-size:14px;color:#4d4d4d\">―― {Safe(words.Mark)} ――</p>" : "")}<p>{Safe(words.Greeting)}</p><p>{Safe(words.Opening)}</p><ul style="padding-left:1.2em">
            """);
        foreach (var line in lines)
            html.Append(null, $"<li style=\"margin-bottom:12px\"><a href=\"{Safe(line.Url)}\" {Link}>{Safe(line.Text)}</a></li>");
        return html.Append(null, $"""
            </ul><p>{Safe(words.Rest)}</p><p><a href="{Safe(site)}/notifications" {Link}>{Safe(words.All)}</a></p><hr style="border:0;border-top:1px solid #767676">
            <p style="font-size:14px">{Safe(words.Why)}<br>{Safe(words.Ending)}<br><a href="{Safe(stop)}" {Link}>{Safe(stop)}</a></p></body></html>
            """).ToString();
    }

    private sealed record Words(string Subject, string Greeting, string Opening, string Bullet, string Rest, string All, string Why, string Ending, string Mark)
    {
        public static Words In(string language, string reader, IReadOnlyList<Notification> notices, bool answers)
        {
            string Say(string ja, string en) => new LocalText(ja, en).In(language);
            var more = notices.Count - Most;
            return new(
                notices.Count == 1 ? notices[0].Text.In(language) : Say($"読んでいないお知らせが{notices.Count}件あります", $"{notices.Count} unread notices"),
                Say($"{reader}さん", $"Hello {reader},"),
                Say("SETAGAYA PORT に、まだお読みになっていないお知らせがあります。", "there are notices at SETAGAYA PORT that you have not read yet."),
                Say("・", "- "),
                more > 0 ? Say($"ほか{more}件", $"{more} more") : "",
                Say("お知らせをすべて見る", "See all notices"),
                Say("メールの届く時間や種類は、アカウントの「お知らせの受け取り方」で変えられます。", "When mails come, and of what, you choose under Account, Notices."),
                Say("このメールを止めるには、次のページを開いてボタンを押してください。ログインはいりません。", "To stop these mails, open this page and press the button. You need not sign in."),
                answers ? Say(ReplyText.MarkJa, ReplyText.MarkEn) : "");
        }
    }
}
