namespace SetagayaPort.Histories;

/// <summary>I4, I5, I6: what clients made of the log.</summary>
internal static class ClientRules
{
    public static IEnumerable<Violation> Check(History history)
    {
        var applied = history.Applied.ToLookup(x => (x.Client, x.Conversation, x.Epoch));
        return Disagreements(history).Concat(Steps(history, applied)).Concat(Behind(history, applied));
    }

    private static IEnumerable<Violation> Disagreements(History history)
    {
        var epochs = history.Rest.Conversations.ToDictionary(x => x.Conversation, x => x.Epoch);
        var written = history.Rest.Log.Where(x => epochs.ContainsKey(x.Conversation))
            .Select(x => (At: (x.Conversation, Epoch: epochs[x.Conversation], x.Seq), What: (x.Kind, x.Number, x.ClientId)));
        return history.Applied.Select(x => (At: (x.Conversation, x.Epoch, x.Seq), What: (x.Kind, x.Number, x.ClientId))).Concat(written)
            .Distinct().GroupBy(x => x.At).Where(x => x.Count() > 1)
            .Select(x => new Violation("I4", $"{x.Key} is {string.Join(" and ", x.Select(y => y.What))}"))
            // What a client has, the log of the same epoch must have.
            .Concat(history.Applied.Where(x => epochs.TryGetValue(x.Conversation, out var epoch) && epoch == x.Epoch)
                .Select(x => (x.Conversation, x.Seq)).Distinct().Except(history.Rest.Log.Select(x => (x.Conversation, x.Seq)))
                .Select(x => new Violation("I4", $"{x} was applied by a client and is not in the log")));
    }

    private static IEnumerable<Violation> Steps(History history, ILookup<(string, Guid, int), ClientEvent> applied)
    {
        var begun = history.Starts.ToDictionary(x => (x.Client, x.Conversation, x.Epoch), x => x.Seq);
        foreach (var steps in applied)
        {
            if (!begun.TryGetValue(steps.Key, out var at))
                yield return new("I5", $"{steps.Key} applied events of a conversation that it had not begun");
            foreach (var step in steps)
            {
                if (step.Seq != at + 1)
                    yield return new("I5", $"{steps.Key} applied {step.Seq} after {at}");
                at = step.Seq;
            }
        }
    }

    private static IEnumerable<Violation> Behind(History history, ILookup<(string, Guid, int), ClientEvent> applied)
    {
        var present = history.Rest.Members.Where(x => x.LeftSeq is null).Select(x => (x.Account, x.Conversation)).ToHashSet();
        var ends = history.Rest.Conversations.ToDictionary(x => x.Conversation);
        foreach (var client in history.Starts.Where(x => history.Rest.Online.Contains(x.Client)).GroupBy(x => (x.Client, x.Account, x.Conversation)))
        {
            if (!present.Contains((client.Key.Account, client.Key.Conversation)) || !ends.TryGetValue(client.Key.Conversation, out var end))
                continue;
            var start = client.FirstOrDefault(x => x.Epoch == end.Epoch);
            var reached = applied[(client.Key.Client, end.Conversation, end.Epoch)].LastOrDefault()?.Seq ?? start?.Seq;
            if (reached != end.LastSeq)
                yield return new("I6", $"{client.Key.Client} is at {reached?.ToString() ?? "no seq of this epoch"} of {end}");
        }

        foreach (var (account, conversation) in present.Where(x => ends[x.Conversation].LastSeq > 0))
        {
            foreach (var client in history.Starts.Where(x => x.Account == account && history.Rest.Online.Contains(x.Client)).Select(x => x.Client).Distinct())
            {
                if (!history.Starts.Any(x => x.Client == client && x.Conversation == conversation))
                    yield return new("I6", $"{client} never heard of {conversation}");
            }
        }
    }
}
