namespace SetagayaPort.Core.Mail.Replies;

/// <summary>The address to which one person answers a mail about one conversation, for as long as it holds.</summary>
public sealed class ReplyAddress
{
    /// <summary>40 hexadecimal digits, since mail servers may not keep capitals.</summary>
    public required string Token { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid ConversationId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
