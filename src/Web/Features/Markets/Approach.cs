using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>What a member can do about somebody else's listing.</summary>
public sealed record Approach
{
    /// <summary>Own published listings of a counterpart kind that fit, to speak from.</summary>
    public required IReadOnlyList<Listing> From { get; init; }

    /// <summary>Whether there are own listings of a counterpart kind, though none of them fits.</summary>
    public required bool NoneFits { get; init; }

    /// <summary>An introduction of the two that is under way.</summary>
    public Guid? Introduction { get; init; }

    /// <summary>The kind of listing to write in order to be introduced.</summary>
    public required ListingKind Counterpart { get; init; }

    /// <summary>Whether one may answer from a listing that is shown to nobody, so that this reader alone learns of it.</summary>
    public bool IsQuiet => Counterpart.HidesAtFirst is not null && (From.Count == 0 ? !NoneFits : From.Any(x => x.Visibility == Visibility.Private));
}
