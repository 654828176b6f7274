using SetagayaPort.Core;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Gathers what the pages of messages show.</summary>
public sealed class TalkReader(ConversationReader conversations, IntroductionReader introductions, TimeProvider time)
{
    private const int PageSize = 50;

    public async Task<IReadOnlyList<InboxRow>> InboxAsync(Caller caller, CancellationToken cancel) =>
        [.. (await conversations.ListAsync(caller.Id, null, cancel)).Select(x => new InboxRow(x))];

    /// <summary>Null for everybody but the members.</summary>
    public async Task<TalkView?> FindAsync(Caller caller, Guid id, long? before, CancellationToken cancel)
    {
        // The position comes first: what is said meanwhile stands in the messages and comes again as an event, which is harmless.
        if (await conversations.ListAsync(caller.Id, id, cancel) is not [var summary]
            || await conversations.MessagesAsync(caller.Id, id, before, PageSize, cancel) is not { } messages)
            return null;

        var newest = before is null || before > summary.LastNumber;
        // Before the first message that may be read stands who was there and who came.
        var from = messages.Count == 0 || messages[0].Number <= (summary.FirstNumber ?? 1) ? 0 : messages[0].Number;
        var words = summary.Kind == ConversationKind.Room
            ? await conversations.WordsAsync(caller.Id, id, from, newest || messages.Count == 0 ? long.MaxValue : messages[^1].Number, cancel)
            : null;
        var blocked = await conversations.BlockedByAsync(caller.Id, cancel);
        return new TalkView
        {
            Summary = summary,
            Messages = messages,
            Words = words ?? [],
            Introduction = summary.IntroductionId is { } introduction ? await introductions.FindAsync(caller, introduction, cancel) : null,
            Blocked = [.. summary.Participants.Where(x => !x.Me && blocked.Contains(x.AccountId))],
            Newest = newest,
            Now = time.GetUtcNow(),
        };
    }

    /// <summary>A message that can be answered to; null where it is not there, unsent, or not for this reader.</summary>
    public async Task<MessageView?> FindQuotedAsync(Caller caller, Guid conversation, long number, CancellationToken cancel) =>
        await conversations.MessagesAsync(caller.Id, conversation, number + 1, 1, cancel) is [{ Deleted: false, Blocked: false } message] && message.Number == number ? message : null;

    /// <summary>One message of one's own that has not been unsent; null for any other.</summary>
    public async Task<MessageView?> FindOwnAsync(Caller caller, Guid conversation, long number, CancellationToken cancel) =>
        await conversations.MessagesAsync(caller.Id, conversation, number + 1, 1, cancel) is [var message]
            && message.Number == number && message.SenderId == caller.Id && !message.Deleted
                ? message
                : null;
}
