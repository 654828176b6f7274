namespace SetagayaPort.Core.Disclosure;

/// <summary>A file as its owner, or a candidate to whom it is open, sees it.</summary>
/// <param name="Id">Of the file.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="ContentType">Of its format.</param>
/// <param name="Size">In bytes.</param>
/// <param name="UploadedAt">When it was handed in.</param>
public sealed record FileView(Guid Id, string Name, string ContentType, int Size, DateTimeOffset UploadedAt)
{
    /// <summary>When it was deleted; its log is kept.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether it is open to the candidate of the introduction; null on the listing's own list.</summary>
    public bool? Granted { get; init; }

    /// <summary>Newest first; for the business's side alone.</summary>
    public IReadOnlyList<OpeningView>? Openings { get; init; }
}
