namespace SetagayaPort.Core.Agents;

/// <summary>Somebody registered as a licensed agent.</summary>
public sealed record AgentCandidate(Guid AccountId, string Name);
