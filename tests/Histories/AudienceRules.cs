namespace SetagayaPort.Histories;

/// <summary>I8: whom events reached.</summary>
internal static class AudienceRules
{
    /// <summary>What a revoked session may still be sent.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static IEnumerable<Violation> Check(History history)
    {
        var members = history.Rest.Members.ToDictionary(x => (x.Account, x.Conversation));
        var known = history.Rest.Conversations.Select(x => x.Conversation).ToHashSet();
        var ended = history.Revocations.ToLookup(x => x.Account);
        foreach (var arrival in history.Arrivals)
        {
            if (members.TryGetValue((arrival.Account, arrival.Conversation), out var member) ? arrival.Seq > (member.LeftSeq ?? long.MaxValue) : known.Contains(arrival.Conversation))
                yield return new("I8", member is null ? $"{arrival} reached somebody who was never a member" : $"{arrival} reached somebody who left at {member.LeftSeq}");
            if (ended[arrival.Account].FirstOrDefault(x => arrival.Session <= x.Session && arrival.At > x.At + Grace) is { } end)
                yield return new("I8", $"{arrival} reached a session that was ended at {end.At}");
        }
    }
}
