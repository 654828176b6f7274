namespace SetagayaPort.Core.Agents;

/// <summary>A case as its agent meets it; before accepting nothing but the area is told.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Licence">The number under which it is taken on.</param>
/// <param name="Area">Code of the premises' area.</param>
/// <param name="AssignedAt">When it was asked.</param>
/// <param name="IntroductionId">The introduction, while the agent is in charge.</param>
public sealed record AgentTask(Guid Id, AgentState State, string Licence, string? Area, DateTimeOffset AssignedAt, Guid? IntroductionId);
