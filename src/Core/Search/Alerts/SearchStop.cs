namespace SetagayaPort.Core.Search.Alerts;

/// <summary>What a mail's link stops without a sign-in, and nothing else.</summary>
public sealed class SearchStop
{
    /// <summary>32 random bytes; whoever has it has the mail.</summary>
    public required string Token { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Null: all daily searches of the account.</summary>
    public Guid? SavedSearchId { get; init; }
}
