using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Questions;

/// <summary>One page of a listing's questions for one reader.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Total">How many this reader may read in all.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Items">What waits for an answer first, then the newest.</param>
public sealed record QuestionPage(Listing Listing, int Total, int Number, IReadOnlyList<QuestionView> Items)
{
    public const int Size = 20;

    /// <summary>Whether the reader answers for the listing.</summary>
    public bool Answers { get; init; }

    /// <summary>Whether the reader may take questions out of sight.</summary>
    public bool Moderates { get; init; }

    /// <summary>What stands in the way of asking; null when the reader may ask.</summary>
    public Error? Obstacle { get; init; }

    /// <summary>Who answers, as readers see it; null stands for the unnamed author of a listing.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Whether owner and organisation are withheld.</summary>
    public bool IsNoName { get; init; }
}
