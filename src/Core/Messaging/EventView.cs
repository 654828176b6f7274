using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Messaging;

/// <summary>
/// An entry of the log with the message's present state, so that what was unsent stays unsent in every replay. A word of the system
/// has no message (<c>message: null</c>, written out) and tells of itself in <see cref="System"/>.
/// </summary>
public sealed record EventView(
    long Seq, EventKind Kind, DateTimeOffset At, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] MessageView? Message, SystemView? System = null);
