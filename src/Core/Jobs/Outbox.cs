using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

/// <summary>Leaves work in the same transaction as the change that calls for it.</summary>
public static class Outbox
{
    public static void Enqueue(this PortDbContext db, string topic, string key, DateTimeOffset now, JsonObject? payload = null) =>
        db.Add(new OutboxMessage { Topic = topic, Key = key, EnqueuedAt = now, Payload = payload });
}
