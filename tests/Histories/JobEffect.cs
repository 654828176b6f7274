namespace SetagayaPort.Histories;

/// <summary>The effect of a job, each time it was brought about.</summary>
/// <param name="Job">Its name.</param>
public sealed record JobEffect(string Job);
