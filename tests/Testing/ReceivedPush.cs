using System.Text.Json.Nodes;

namespace SetagayaPort.Testing;

/// <summary>What a push service took for a device.</summary>
/// <param name="Device">The last part of its endpoint.</param>
/// <param name="Headers">As they came.</param>
/// <param name="Letter">What the device reads.</param>
public sealed record ReceivedPush(string Device, IReadOnlyDictionary<string, string> Headers, JsonObject Letter)
{
    public string this[string name] => Letter[name]!.GetValue<string>();
}
