using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

/// <summary>An introduction in which work is given, as somebody who may read its terms meets it.</summary>
/// <param name="Introduction">With both listings.</param>
/// <param name="Assignment">The listing of the work.</param>
/// <param name="Worker">The listing of the one who does it.</param>
/// <param name="Side">Where the reader stands.</param>
/// <param name="Versions">Newest first.</param>
public sealed record TermsCase(Introduction Introduction, Listing Assignment, Listing Worker, TermsSide Side, IReadOnlyList<WorkTerms> Versions)
{
    public WorkTerms? Newest => Versions.FirstOrDefault();

    /// <summary>Whether a version may be issued or acknowledged now.</summary>
    public bool IsOpen => Introduction.State is IntroductionState.Accepted or IntroductionState.InProgress or IntroductionState.Agreed;

    public bool AwaitsYou => IsOpen && Side == TermsSide.Worker && Newest is { AcknowledgedAt: null, Wish: null };

    public AssignmentDetails Offer => Assignment.DetailsAs<AssignmentDetails>();

    /// <summary>What the rules say of a version that would come next.</summary>
    public IReadOnlyList<Finding> Check(WorkTermsContent content) => Check(content, Newest?.Content);

    /// <summary>What stands in the way, and which prohibited acts it touches.</summary>
    /// <param name="content">The terms.</param>
    /// <param name="before">The version before them.</param>
    public IReadOnlyList<Finding> Check(WorkTermsContent content, WorkTermsContent? before)
    {
        var offered = Offer.Fee is { Unit: { } unit, Min: { } min } && unit == content.FeeUnit ? min : (int?)null;
        return [.. TermsRules.Check(content, Offer.ProBono), .. ProhibitedActs.Touched(content, before, offered)];
    }
}
