using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>
/// That an owner agreed to tell somebody something of the shop: who, when, and to the letter what. Written once; the database refuses to change
/// or delete it, and it outlasts the record.
/// </summary>
public sealed class ShopConsent
{
    /// <summary>The matter of letting coordinators read the record.</summary>
    public const string LetIn = "letIn";

    /// <summary>The matter of letting them in no longer.</summary>
    public const string ShutOut = "shutOut";

    public required Guid Id { get; init; }

    public required Guid RecordId { get; init; }

    /// <summary><c>letIn</c>, <c>shutOut</c> or the word of a <see cref="ClosingStepKind"/>.</summary>
    public required string Matter { get; init; }

    public required Guid ById { get; init; }

    /// <summary>Their name at that time.</summary>
    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    /// <summary>What was agreed to, as it was read.</summary>
    public required string Text { get; init; }

    public required string Language { get; init; }

    public required string TextVersion { get; init; }

    internal static ShopConsent Of(Guid record, string matter, Guid by, string name, PromiseText text, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        RecordId = record,
        Matter = matter,
        ById = by,
        ByName = name,
        At = now,
        Title = text.Title,
        Text = text.Text,
        Language = text.Language,
        TextVersion = text.Version,
    };
}
