namespace SetagayaPort.Histories;

/// <summary>Work that was left with a committed transaction: its effect is owed, once.</summary>
/// <param name="Job">Its name.</param>
public sealed record JobCall(string Job);
