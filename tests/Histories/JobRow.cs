namespace SetagayaPort.Histories;

/// <summary>Work that is still waiting at the end.</summary>
/// <param name="Job">Its name.</param>
/// <param name="Overdue">For how long it could have been claimed: since it was due, or since its lease ran out.</param>
/// <param name="Dead">Given up.</param>
public sealed record JobRow(string Job, TimeSpan Overdue, bool Dead);
