namespace SetagayaPort.Core.Assistance;

/// <summary>A side of an introduction that answers by word of mouth.</summary>
public sealed record AssistedParty(Guid AccountId, string Name);
