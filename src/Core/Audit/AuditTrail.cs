using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Audit;

/// <summary>Adds audit entries to the transaction of the change they speak of.</summary>
public static class AuditTrail
{
    public static void Audit(this PortDbContext db, Caller caller, string action, Guid? subject, DateTimeOffset now, JsonObject? data = null) =>
        db.Add(new AuditEntry { At = now, ActorId = caller.IsGuest ? null : caller.Id, Action = action, SubjectId = subject, Data = data });
}
