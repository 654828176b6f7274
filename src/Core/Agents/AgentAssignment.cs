using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Agents;

/// <summary>
/// A licensed agent (宅建業者) for the lease that an introduction may lead to (宅地建物取引業法: only a licensed agent brokers one). Named by
/// the owner, or by a coordinator with the owner's consent; reads the introduction only after accepting and until removed.
/// </summary>
public sealed class AgentAssignment
{
    public const int ShortestLicence = 5;
    public const int LongestLicence = 60;

    public required Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid IntroductionId { get; init; }

    public Introduction Introduction { get; init; } = null!;

    public required Guid AccountId { get; init; }

    /// <summary>Number of the licence, such as 東京都知事(3)第12345号.</summary>
    public required string Licence { get; init; }

    public AgentState State { get; private set; }

    public required Guid AssignedById { get; init; }

    public required DateTimeOffset AssignedAt { get; init; }

    public DateTimeOffset? OwnerConsentAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen => State is AgentState.Suggested or AgentState.Asked or AgentState.Accepted;

    internal bool Consent(DateTimeOffset now)
    {
        if (!Move(AgentState.Suggested, AgentState.Asked))
            return false;
        OwnerConsentAt = now;
        return true;
    }

    internal bool Answer(bool accept, DateTimeOffset now)
    {
        if (!Move(AgentState.Asked, accept ? AgentState.Accepted : AgentState.Declined))
            return false;
        AnsweredAt = now;
        return true;
    }

    internal bool Remove(DateTimeOffset now)
    {
        if (!IsOpen || !Move(State, AgentState.Removed))
            return false;
        EndedAt = now;
        return true;
    }

    private bool Move(AgentState from, AgentState to)
    {
        if (State != from)
            return false;
        State = to;
        Version++;
        return true;
    }
}
