using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Messaging;

/// <summary>An entry of the log on its way to one member's connections; of the shape of <see cref="EventView"/>.</summary>
public sealed record LiveEvent(
    Guid ConversationId, int Epoch, long Seq, EventKind Kind, DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] MessageView? Message, SystemView? System = null);
