namespace SetagayaPort.Web.Features.Shared;

/// <summary>Nothing to show: why, and one way on.</summary>
/// <param name="Heading">What there is not, such as まだ、合う相手がいません.</param>
/// <param name="Text">Why, or what helps.</param>
/// <param name="Action">What the button does, as a whole verb.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Level">Level of the heading on the page.</param>
public sealed record Empty(string Heading, string Text, string? Action = null, string? Href = null, int Level = 2);
