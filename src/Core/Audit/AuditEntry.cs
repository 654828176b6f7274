using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Audit;

/// <summary>Who did what to what, when. Written with the change itself; the database forbids changing it.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the system's own acts, such as an expiry.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Stable word such as <c>introduction.accepted</c>.</summary>
    public required string Action { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>Codes and ids only, no personal text.</summary>
    public JsonObject? Data { get; init; }
}
