using System.Globalization;
using SetagayaPort.Core;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Features.Shared.Paper;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A conversation as a PDF: to keep, to print, to show to somebody who helps.</summary>
public sealed class TalkPaper(PaperFont font)
{
    /// <param name="talk">The conversation as its reader sees it.</param>
    /// <param name="messages">All of it, oldest first.</param>
    /// <param name="words">The platform's words in it, oldest first.</param>
    /// <param name="now">When the paper is written.</param>
    public async Task<byte[]> WriteAsync(ConversationSummary talk, IAsyncEnumerable<MessageView> messages, IReadOnlyList<EventView> words, DateTimeOffset now)
    {
        var names = talk.Participants.ToDictionary(x => x.Id, x => x.DisplayName);
        var sheet = new PaperSheet(font, talk.Title, English ? "en" : "ja")
            .Heading(T("会話の記録", "Record of a conversation"))
            .Row(T("会話", "Conversation"), talk.Title)
            .Row(T("参加者", "People"), string.Join(T("、", ", "), names.Values))
            .Row(T("書き出した日時", "Written on"), At(now));
        DateOnly? day = null;
        var next = 0;
        await foreach (var message in messages)
        {
            for (; next < words.Count && words[next].System!.After < message.Number; next++)
                Line(words[next].At, "", SystemSentence.Of(words[next].System!, talk));
            Line(message.SentAt, Name(message.SenderId), Words(message, Name));
        }

        foreach (var word in words.Skip(next))
            Line(word.At, "", SystemSentence.Of(word.System!, talk));
        return sheet.Space(6).Note(T($"番号：{talk.Id}", $"No. {talk.Id}")).ToBytes();

        string Name(Guid id) => names.GetValueOrDefault(id, T("退出した方", "Someone who left"));

        void Line(DateTimeOffset at, string who, string text)
        {
            var date = DateOnly.FromDateTime(at.InTown().DateTime);
            if (date != day)
                sheet.Section(at.InTown().ToString(T("yyyy年M月d日", "d MMMM yyyy"), CultureInfo.InvariantCulture));
            day = date;
            sheet.Row($"{at.InTown():HH:mm} {who}", text);
        }
    }

    private static string Words(MessageView message, Func<Guid, string> name)
    {
        if (message.Deleted)
            return T("（このメッセージは、取り消されました）", "(This message was unsent)");
        if (message.Blocked)
            return T("（ブロックした方のメッセージ）", "(A message of somebody you have blocked)");
        var lines = message.Attachments.Select(x => T($"［ファイル］{x.Name}（{FileSize.Of(x.Size)}）", $"[File] {x.Name} ({FileSize.Of(x.Size)})"));
        if (message.Body.Length > 0)
            lines = lines.Prepend(message.Body);
        if (message.Quote is { } quote)
            lines = lines.Prepend(Quoted(quote, name));
        if (message.EditedAt is not null)
            lines = lines.Append(T("（書き直しました）", "(Edited)"));
        return string.Join('\n', lines);
    }

    private static string Quoted(QuoteView quote, Func<Guid, string> name) => quote switch
    {
        { Withheld: true } => T("＞ 参加前のメッセージ", "> A message from before you joined"),
        { Deleted: true } => T("＞ （取り消されたメッセージ）", "> (An unsent message)"),
        _ => T($"＞ {name(quote.SenderId!.Value)}：{quote.Body}", $"> {name(quote.SenderId!.Value)}: {quote.Body}"),
    };

    private static string At(DateTimeOffset at) => at.InTown().ToString(T("yyyy年M月d日 H時m分", "d MMMM yyyy 'at' HH:mm"), CultureInfo.InvariantCulture);
}
