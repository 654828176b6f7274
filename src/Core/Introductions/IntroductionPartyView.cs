namespace SetagayaPort.Core.Introductions;

/// <summary>One side of an introduction.</summary>
/// <param name="ListingId">Its listing.</param>
/// <param name="Market">The listing's market.</param>
/// <param name="Side">The listing's side.</param>
/// <param name="Title">Null while a private listing's owner has not consented.</param>
/// <param name="Summary">The same.</param>
/// <param name="Area">Area code.</param>
/// <param name="You">Whether the reader answers for this side.</param>
/// <param name="Proposed">Whether this side proposed it.</param>
/// <param name="Consented">Whether it has said yes.</param>
/// <param name="Name">The person's or organisation's name once both have said yes, and the name is not withheld.</param>
public sealed record IntroductionPartyView(
    Guid? ListingId, string Market, string Side, string? Title, string? Summary, string? Area, bool You, bool Proposed, bool Consented, string? Name);
