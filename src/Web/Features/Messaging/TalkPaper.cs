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
    /// <param name="now">When the paper is written.</param>
    public async Task<byte[]> WriteAsync(ConversationSummary talk, IAsyncEnumerable<MessageView> messages, DateTimeOffset now)
    {
        var names = talk.Participants.ToDictionary(x => x.Id, x => x.DisplayName);
        var sheet = new PaperSheet(font, talk.Title, English ? "en" : "ja")
            .Heading(T("会話の記録", "Record of a conversation"))
            .Row(T("会話", "Conversation"), talk.Title)
            .Row(T("参加者", "People"), string.Join(T("、", ", "), names.Values))
            .Row(T("書き出した日時", "Written on"), At(now));
        DateOnly? day = null;
        await foreach (var message in messages)
        {
            var date = DateOnly.FromDateTime(message.SentAt.InTown().DateTime);
            if (date != day)
                sheet.Section(message.SentAt.InTown().ToString(T("yyyy年M月d日", "d MMMM yyyy"), CultureInfo.InvariantCulture));
            day = date;
            sheet.Row($"{message.SentAt.InTown():HH:mm} {names.GetValueOrDefault(message.SenderId, T("退出した方", "Someone who left"))}", Words(message));
        }

        return sheet.Space(6).Note(T($"番号：{talk.Id}", $"No. {talk.Id}")).ToBytes();
    }

    private static string Words(MessageView message)
    {
        if (message.Deleted)
            return T("（このメッセージは、取り消されました）", "(This message was unsent)");
        var lines = message.Attachments.Select(x => T($"［ファイル］{x.Name}（{FileSize.Of(x.Size)}）", $"[File] {x.Name} ({FileSize.Of(x.Size)})"));
        if (message.Body.Length > 0)
            lines = lines.Prepend(message.Body);
        if (message.EditedAt is not null)
            lines = lines.Append(T("（書き直しました）", "(Edited)"));
        return string.Join('\n', lines);
    }

    private static string At(DateTimeOffset at) => at.InTown().ToString(T("yyyy年M月d日 H時m分", "d MMMM yyyy 'at' HH:mm"), CultureInfo.InvariantCulture);
}
