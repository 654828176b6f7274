namespace SetagayaPort.Core.Agents;

/// <summary>The agent of an introduction as its parties see it.</summary>
public sealed record AgentView(Guid Id, AgentState State, string Name, string Licence, bool ByCoordinator, DateTimeOffset AssignedAt);
