namespace SetagayaPort.Histories;

/// <summary>What stands in the database when everything has healed and come to rest.</summary>
public sealed record Rest
{
    public IReadOnlyList<LogRow> Log { get; init; } = [];

    public IReadOnlyList<ConversationRow> Conversations { get; init; } = [];

    public IReadOnlyList<MemberRow> Members { get; init; } = [];

    public IReadOnlyList<IndexRow> Index { get; init; } = [];

    public IReadOnlyList<JobRow> Jobs { get; init; } = [];

    /// <summary>Clients that were online for long enough to have everything.</summary>
    public IReadOnlyList<string> Online { get; init; } = [];
}
