using System.Text.Json;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Web.Features.Messaging.Live;

/// <summary>A hub method with its one argument, written as JSON once for all connections that get it.</summary>
/// <param name="Method">Client method of the contract.</param>
/// <param name="Argument">Its argument.</param>
/// <param name="Size">UTF-8 bytes of the argument, counted against the queue's bound.</param>
public sealed record LiveCall(string Method, JsonElement Argument, int Size)
{
    public static LiveCall Of<T>(string method, T argument)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(argument, PortJson.Options);
        return new LiveCall(method, JsonDocument.Parse(json).RootElement, json.Length);
    }
}
