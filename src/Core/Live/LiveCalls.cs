using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Live;

/// <summary>Adds signals to the transaction of the change they announce.</summary>
public static class LiveCalls
{
    /// <summary>Calls <paramref name="method"/> on all open connections of an account once the transaction has committed.</summary>
    public static void Call<T>(this PortDbContext db, LiveFeed feed, Guid account, string method, T payload, DateTimeOffset now) =>
        db.Add(new LiveSignal
        {
            Node = feed.Delivers ? feed.Node : Guid.Empty,
            Kind = LiveSignal.AccountCall,
            Target = account,
            Method = method,
            At = now,
            Payload = JsonSerializer.SerializeToNode(payload, PortJson.Options) as JsonObject,
        });
}
