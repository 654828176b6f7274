using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>The plan of a closing, for those who may read the record.</summary>
/// <param name="Shop">The record with its steps.</param>
/// <param name="Owns">Whether the reader is one of its owners, who alone act.</param>
/// <param name="Steps">In their order.</param>
/// <param name="SuccessorInTalks">Whether somebody who would take over is talking with the owner now.</param>
/// <param name="OffersHelp">Whether the date is near and nobody is.</param>
/// <param name="Passed">Whether the date is over.</param>
public sealed record ClosingView(ShopRecord Shop, bool Owns, IReadOnlyList<ClosingView.Step> Steps, bool SuccessorInTalks, bool OffersHelp, bool Passed)
{
    /// <summary>The listing that looks for a successor; where it stands the owner turns to closing with help.</summary>
    public Guid? Business { get; init; }

    /// <summary>Faces that are still open and that the reader may change.</summary>
    public IReadOnlyList<Listing> OpenFaces { get; init; } = [];

    /// <summary>One step.</summary>
    /// <param name="Of">As it is kept.</param>
    /// <param name="Text">What the owner would agree to; null for a step that tells nobody anything.</param>
    /// <param name="Consent">What was agreed to; null before, and for a step that tells nobody anything.</param>
    /// <param name="Late">Whether its day has passed.</param>
    public sealed record Step(ClosingStep Of, PromiseText? Text, ShopConsent? Consent, bool Late);
}
