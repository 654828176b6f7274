namespace SetagayaPort.Web.Features.Search;

/// <summary>One filter of the search page: its choices with their counts, or the bounds of a number.</summary>
/// <param name="Name">Name in the query string, such as <c>area</c> or <c>f.employmentType</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Choices">Empty for a number.</param>
/// <param name="Unit">Unit of a number.</param>
public sealed record FacetGroup(string Name, string Label, IReadOnlyList<FacetGroup.Choice> Choices, string? Unit = null)
{
    /// <summary>Bounds typed so far, for a number.</summary>
    public (string Min, string Max) Bounds { get; init; } = ("", "");

    /// <summary>One box to tick.</summary>
    public sealed record Choice(string Value, string Label, long Count, bool Chosen);
}
