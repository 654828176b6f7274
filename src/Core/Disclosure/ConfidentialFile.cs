namespace SetagayaPort.Core.Disclosure;

/// <summary>A paper of a business to hand over: accounts, a lease, photographs. Its owner opens it to one candidate at a time.</summary>
public sealed class ConfidentialFile
{
    public const int MaxFiles = 30;

    public required Guid Id { get; init; }

    public required Guid ListingId { get; init; }

    /// <summary>As its owner calls it, with the ending of its format.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required int Size { get; init; }

    public required Guid UploadedById { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>From then on only its name and its log are left.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    internal void Delete(DateTimeOffset now) => DeletedAt = now;
}
