namespace SetagayaPort.Core.Messaging;

/// <summary>A word of the platform, as one reader sees it.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="After">Number of the message after which it stands; 0 before the first.</param>
/// <param name="ActorId">Who did it, as the reader knows them.</param>
/// <param name="SubjectId">Whom it concerns, where that is somebody else.</param>
/// <param name="Name">The room's name, where it tells of one.</param>
public sealed record SystemView(SystemWord Kind, long After, Guid? ActorId = null, Guid? SubjectId = null, string? Name = null);
