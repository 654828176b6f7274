namespace SetagayaPort.Core.Markets.Succession.Stories;

/// <summary>
/// A shop told by its name, by the owner's choice: the one way in which a business looks for a successor openly. It is never the
/// default, and nobody else can choose it.
/// </summary>
public sealed class ShopStory
{
    public const int LongestName = 80;
    public const int LongestSince = 40;
    public const int LongestText = 4000;

    public required Guid ListingId { get; init; }

    public Listing Listing { get; init; } = null!;

    public int Version { get; private set; } = 1;

    /// <summary>The name that is made known, such as まつばら食堂.</summary>
    public required string ShopName { get; set; }

    /// <summary>Since when, in the owner's words, such as 昭和52年から.</summary>
    public required string? Since { get; set; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    public required Guid WrittenById { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Since when it is shown; null for a draft and for one that was taken back.</summary>
    public DateTimeOffset? ShownAt { get; private set; }

    internal void Rewrite(StoryInput input, DateTimeOffset now)
    {
        (ShopName, Since, Text, EditedAt) = (input.ShopName!, input.Since, input.Text!, now);
        Version++;
    }

    /// <summary>Shows it from now on, and gives the consent to keep.</summary>
    internal StoryConsent Show(Guid by, DateTimeOffset now)
    {
        ShownAt ??= now;
        return Consent(given: true, by, now);
    }

    /// <summary>Takes it back, and gives the withdrawal to keep.</summary>
    internal StoryConsent Hide(Guid by, DateTimeOffset now)
    {
        ShownAt = null;
        Version++;
        return Consent(given: false, by, now);
    }

    private StoryConsent Consent(bool given, Guid by, DateTimeOffset now) => new()
    {
        ListingId = ListingId,
        StoryVersion = Version,
        Given = given,
        Words = given ? StoryErrors.Consent.ToString() : "",
        ShopName = ShopName,
        ById = by,
        At = now,
    };
}
