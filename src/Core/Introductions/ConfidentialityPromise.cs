namespace SetagayaPort.Core.Introductions;

/// <summary>
/// A promise of confidentiality that a candidate gave (中小M&amp;Aガイドライン 第3版: before the name is told): the exact text, its
/// version, the time and the parties. Written once; the database refuses to change or delete it.
/// </summary>
public sealed class ConfidentialityPromise
{
    public required Guid IntroductionId { get; init; }

    public required Guid PromisedById { get; init; }

    /// <summary>The candidate's name at that time.</summary>
    public required string PromisedByName { get; init; }

    /// <summary>The business by its title without a name, as the candidate knew it.</summary>
    public required string PromisedTo { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public required string TextVersion { get; init; }

    public required DateTimeOffset PromisedAt { get; init; }

    internal static ConfidentialityPromise Of(Introduction introduction, Guid by, string name, string business, PromiseText text) => new()
    {
        IntroductionId = introduction.Id,
        PromisedById = by,
        PromisedByName = name,
        PromisedTo = business,
        Title = text.Title,
        Text = text.Text,
        Language = text.Language,
        TextVersion = text.Version,
        PromisedAt = introduction.NdaAcceptedAt ?? throw new InvalidOperationException("Nothing has been promised."),
    };
}
