using SetagayaPort.Core.Search;

namespace SetagayaPort.Web.Features.Search;

/// <summary>Another query that the page speaks of.</summary>
/// <param name="Query">As it would be typed.</param>
/// <param name="IsTaken">Whether the hits answer it already, and not the one that was typed; otherwise it is only offered.</param>
public sealed record Correction(string Query, bool IsTaken)
{
    /// <summary>In the address: whoever typed it means it.</summary>
    public const string AsTyped = "asTyped";

    public static Correction? Of(SearchPage? page) => (page?.CorrectedTo ?? page?.Suggestion) is { } query ? new Correction(query, page!.CorrectedTo is not null) : null;
}
