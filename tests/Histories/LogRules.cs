namespace SetagayaPort.Histories;

/// <summary>I1, I2, I3: what the log holds of what was asked.</summary>
internal static class LogRules
{
    public static IEnumerable<Violation> Check(History history) =>
        Sends(history).Concat(Changes(history)).Concat(Gaps(history.Rest));

    private static IEnumerable<Violation> Sends(History history)
    {
        var stored = history.Rest.Log.Where(x => x.Kind == "message").ToLookup(x => (x.Conversation, x.Sender, x.ClientId));
        foreach (var tries in history.Sends.GroupBy(x => (x.Conversation, x.Sender, x.ClientId)))
        {
            var rows = stored[tries.Key].ToList();
            var answers = tries.Where(x => x.Outcome == Outcome.Ok).Select(x => (x.Seq, x.Number)).Distinct().ToList();
            if (answers.Count > 1)
                yield return new("I1", $"{tries.Key} was answered differently: {string.Join(", ", answers)}");
            if (answers.Count > 0 && rows.Count != 1)
                yield return new("I1", $"{tries.Key} was acknowledged and is in the log {rows.Count} times");
            else if (answers.Count == 1 && (rows[0].Seq, rows[0].Number) != answers[0])
                yield return new("I1", $"{tries.Key} was acknowledged as {answers[0]} and is {(rows[0].Seq, rows[0].Number)}");
            else if (answers.Count == 0 && rows.Count > (tries.All(x => x.Outcome == Outcome.Fail) ? 0 : 1))
                yield return new("I2", $"{tries.Key} was never acknowledged and is in the log {rows.Count} times");
        }
    }

    private static IEnumerable<Violation> Changes(History history)
    {
        var stored = history.Rest.Log.ToLookup(x => (x.Conversation, x.Seq));
        return history.Changes.Where(x => x.Outcome == Outcome.Ok)
            .Where(x => !stored[(x.Conversation, x.Seq)].Any(row => row.Kind == x.Kind && row.Number == x.Number))
            .Select(x => new Violation("I1", $"{x} was acknowledged and is not in the log"));
    }

    private static IEnumerable<Violation> Gaps(Rest rest)
    {
        var logs = rest.Log.ToLookup(x => x.Conversation);
        foreach (var conversation in rest.Conversations)
        {
            var rows = logs[conversation.Conversation].OrderBy(x => x.Seq).ToList();
            var numbers = rows.Where(x => x.Kind is "message" or "system").Select(x => x.Number).ToList();
            if (!rows.Select(x => x.Seq).SequenceEqual(Counted(conversation.LastSeq)))
                yield return new("I3", $"{conversation} has {rows.Count} entries: {FirstGap(rows.Select(x => x.Seq))}");
            if (!numbers.SequenceEqual(Counted(conversation.LastNumber)))
                yield return new("I3", $"{conversation} has {numbers.Count} messages: {FirstGap(numbers)}");
        }
    }

    private static IEnumerable<long> Counted(long last) => Enumerable.Range(1, (int)last).Select(x => (long)x);

    private static string FirstGap(IEnumerable<long> found)
    {
        var at = 1L;
        foreach (var number in found)
        {
            if (number != at)
                return $"{number} stands where {at} is due";
            at++;
        }

        return $"it ends before {at}";
    }
}
