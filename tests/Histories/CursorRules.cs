namespace SetagayaPort.Histories;

/// <summary>I7: how far people have read.</summary>
internal static class CursorRules
{
    public static IEnumerable<Violation> Check(History history)
    {
        foreach (var sights in history.Cursors.GroupBy(x => (x.Observer, x.Account, x.Conversation)))
        {
            foreach (var (before, after) in sights.Zip(sights.Skip(1)).Where(x => x.Second.Number < x.First.Number))
                yield return new("I7", $"{sights.Key} saw the cursor go back from {before.Number} to {after.Number}");
        }

        var furthest = history.Cursors.GroupBy(x => (x.Account, x.Conversation)).ToDictionary(x => x.Key, x => x.Max(y => y.Number));
        foreach (var member in history.Rest.Members)
        {
            if (furthest.TryGetValue((member.Account, member.Conversation), out var seen) && member.ReadNumber < seen)
                yield return new("I7", $"{member} had been seen at {seen}");
            if (member.Unread != member.Recount)
                yield return new("I7", $"{member} is shown {member.Unread} unread and has {member.Recount}");
        }
    }
}
