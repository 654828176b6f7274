namespace SetagayaPort.Core.Jobs;

/// <summary>What lies in the outbox of one topic.</summary>
/// <param name="Topic">One of <see cref="OutboxTopics"/>.</param>
/// <param name="Waiting">To be done, those put off after a failure among them.</param>
/// <param name="Retrying">Of these, how many have failed before.</param>
/// <param name="Dead">Given up.</param>
/// <param name="Oldest">Since when the oldest waits; null when none does.</param>
public sealed record OutboxCount(string Topic, int Waiting, int Retrying, int Dead, DateTimeOffset? Oldest);
