using System.Text.Json;
using Microsoft.AspNetCore.Html;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>One conversation on its page: a stretch of its messages as the reader sees them, and what stands around it.</summary>
public sealed record TalkView
{
    public required ConversationSummary Summary { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<MessageView> Messages { get; init; }

    /// <summary>Words of the platform that stand among them, oldest first.</summary>
    public IReadOnlyList<EventView> Words { get; init; } = [];

    /// <summary>The introduction that opened it; null when it was opened by none.</summary>
    public IntroductionView? Introduction { get; init; }

    /// <summary>Members whom the reader has blocked.</summary>
    public IReadOnlyList<Participant> Blocked { get; init; } = [];

    /// <summary>Whether the stretch ends with the newest message.</summary>
    public bool Newest { get; init; } = true;

    public required DateTimeOffset Now { get; init; }

    public InboxRow Row => new(Summary);

    public Participant Me => Summary.Participants.First(x => x.Me);

    public IEnumerable<Participant> Others => Summary.Participants.Where(x => !x.Me);

    /// <summary>Whether nothing can be written: nobody is left whom a message could reach, or the room is closed, or left.</summary>
    public bool Silent => Row.IsRoom ? Summary.Left || Summary.ClosedAt is not null : !Others.Any(x => x.Present && !Blocked.Contains(x));

    /// <summary>Number before which there is more to read; null at the beginning.</summary>
    public long? Earlier => Messages.Count > 0 && Messages[0].Number > (Summary.FirstNumber ?? 1) ? Messages[0].Number : null;

    public bool IsMine(MessageView message) => message.SenderId == Me.Id;

    public string NameOf(MessageView message) => NameOf(message.SenderId);

    public string NameOf(Guid? person) =>
        Summary.Participants.FirstOrDefault(x => x.Id == person)?.DisplayName ?? T("退出した方", "Someone who left");

    /// <summary>Whether all the others have read one's own message.</summary>
    public bool IsRead(MessageView message) => IsMine(message) && Others.Any(x => x.Present) && Others.Where(x => x.Present).All(x => x.ReadNumber >= message.Number);

    /// <summary>Whether the reader may still rewrite or unsend it.</summary>
    public bool CanChange(MessageView message) => IsMine(message) && !message.Deleted && !Summary.Left && Summary.ClosedAt is null && Now - message.SentAt < MessageRules.UnsendWithin;

    public bool CanAnswer(MessageView message) => !Silent && !message.Deleted && !message.Blocked;

    /// <summary>Words of the platform that stand after a message, or before the first one that is shown.</summary>
    public IEnumerable<string> WordsAfter(int index) => Words
        .Where(x => index < 0 ? Messages.Count == 0 || x.System!.After < Messages[0].Number : x.System!.After >= Messages[index].Number && (index == Messages.Count - 1 || x.System.After < Messages[index + 1].Number))
        .Select(x => SystemSentence.Of(x.System!, Summary));

    /// <summary>The address at which a message stands.</summary>
    public string PlaceOf(long number) => Messages.Any(x => x.Number == number) ? $"#m{number}" : $"{Paths.Conversation(Summary.Id)}?before={number + 25}#m{number}";

    /// <summary>Whether the unread messages begin here.</summary>
    public bool StartsUnread(MessageView message) => Summary.Unread > 0 && message.Number == Summary.ReadNumber + 1;

    /// <summary>Whether a new day begins with the message at this position.</summary>
    public bool StartsDay(int index) => index == 0 || Dates.DayOf(Messages[index].SentAt) != Dates.DayOf(Messages[index - 1].SentAt);

    /// <summary>What the page's script starts from, in the shapes of the API. Written so that it may stand inside a script element.</summary>
    public static IHtmlContent State(IReadOnlyList<InboxRow> inbox, TalkView? talk = null) =>
        new HtmlString(JsonSerializer.Serialize(
            new
            {
                inbox = inbox.Select(x => x.Summary),
                talk = talk is null ? null : new { conversation = talk.Summary, messages = talk.Messages, words = talk.Words },
            },
            PortJson.Options));
}
