using SetagayaPort.Matching.Text;

namespace SetagayaPort.Core.Messaging;

/// <summary>Finds words in one conversation, in any width, case and kana. Reads the log as its member sees it: what is hidden is not found.</summary>
public sealed class ConversationSearch(ConversationReader reader)
{
    /// <summary>The newest hits that are shown.</summary>
    public const int Most = 100;

    /// <summary>Messages that hold every word of a query, newest first, at most <see cref="Most"/>; null for who may not read the conversation.</summary>
    /// <param name="account">Who may read it.</param>
    /// <param name="conversation">Where.</param>
    /// <param name="query">Words with spaces between them; none finds nothing.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<MessageView>?> FindAsync(Guid account, Guid conversation, string? query, CancellationToken cancel = default)
    {
        if (!await reader.MayReadAsync(account, conversation, cancel: cancel))
            return null;
        var words = TextFolding.Fold(query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];

        var hits = new Queue<MessageView>();
        await foreach (var message in reader.AllAsync(account, conversation, cancel))
        {
            if (message.Deleted || !Holds(message, words))
                continue;
            hits.Enqueue(message);
            if (hits.Count > Most)
                hits.Dequeue();
        }

        return [.. hits.Reverse()];
    }

    private static bool Holds(MessageView message, string[] words)
    {
        var text = TextFolding.Fold(string.Join('\n', message.Attachments.Select(x => x.Name).Prepend(message.Body)));
        return Array.TrueForAll(words, x => text.Contains(x, StringComparison.Ordinal));
    }
}
