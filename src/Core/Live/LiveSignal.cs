using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Live;

/// <summary>
/// "Something changed": written in the business transaction, carried to open connections after it. Only a hint;
/// losing one costs latency, never data.
/// </summary>
public sealed class LiveSignal
{
    public const string ConversationEvent = "conversation";
    public const string AccountCall = "account";

    public long Id { get; init; }

    /// <summary>The node that wrote it and has delivered it itself; the others find it by polling.</summary>
    public required Guid Node { get; init; }

    /// <summary><see cref="ConversationEvent"/> or <see cref="AccountCall"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The conversation, or the account whose connections are called.</summary>
    public required Guid Target { get; init; }

    /// <summary>Seq of the conversation's event; 0 for calls.</summary>
    public long Seq { get; init; }

    /// <summary>Hub method of an account call.</summary>
    public string? Method { get; init; }

    public JsonObject? Payload { get; init; }

    public required DateTimeOffset At { get; init; }
}
