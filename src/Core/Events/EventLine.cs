namespace SetagayaPort.Core.Events;

/// <summary>An event in the list.</summary>
public sealed record EventLine(Guid Id, int Version, string Title, DateOnly Day, TimeOnly Start, string LeftKind, string RightKind, int Participants, bool HasTimetable, DateTimeOffset? AnnouncedAt);
