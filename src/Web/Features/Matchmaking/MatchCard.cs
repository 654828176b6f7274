using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>A match on a page: both sides' reasons, and what its reader may do.</summary>
/// <param name="View">The match as the reader sees it.</param>
/// <param name="Counterpart">Card of the other listing.</param>
/// <param name="Own">Title of the reader's listing, where a page shows matches of several.</param>
/// <param name="Mine">Whether the reader owns the left side; a coordinator otherwise brings two others together.</param>
/// <param name="Introduction">The introduction of the two, if there is or was one.</param>
public sealed record MatchCard(MatchView View, ListingCard Counterpart, string? Own, bool Mine, Guid? Introduction)
{
    public Meet Meet => Mine
        ? new Meet(View.Yours, View.Theirs)
        : new Meet(View.Yours, View.Theirs, T("この掲載の希望に", "This listing's wishes"), T("相手の掲載の希望に", "The other listing's wishes"));

    /// <summary>A reason's share of its side's fit, in whole percent.</summary>
    public static int Percent(MatchReason reason) => (int)Math.Round(100 * reason.Weight, MidpointRounding.AwayFromZero);

    /// <summary>Length of a reason's bar in percent: the strongest reason of either side fills it.</summary>
    public double Share(MatchReason reason) => Math.Round(100 * reason.Weight / Math.Max(0.01, View.Reasons.Concat(View.TheirReasons).Max(x => x.Weight)), 1);
}
