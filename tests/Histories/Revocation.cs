namespace SetagayaPort.Histories;

/// <summary>All sessions of an account up to a version were ended.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Session">The newest version that no longer holds.</param>
/// <param name="At">On the run's clock.</param>
public sealed record Revocation(Guid Account, int Session, TimeSpan At);
