namespace SetagayaPort.Core.Agents;

/// <summary>Who is in charge of the lease, as a reader of the introduction meets it.</summary>
/// <param name="IntroductionId">The introduction.</param>
/// <param name="Needed">Whether it may lead to a lease that a licensed agent brokers.</param>
/// <param name="IsOwner">Whether the reader owns the premises.</param>
/// <param name="MayAssign">Whether the reader may name an agent now.</param>
/// <param name="Current">The agent; the other side learns of one only once in charge.</param>
/// <param name="Candidates">Those who may be named, for whoever may name one.</param>
public sealed record AgentBoard(Guid IntroductionId, bool Needed, bool IsOwner, bool MayAssign, AgentView? Current, IReadOnlyList<AgentCandidate> Candidates)
{
    /// <summary>Whether the reader may end the assignment: the owner and coordinators.</summary>
    public bool MayRemove { get; init; }
}
