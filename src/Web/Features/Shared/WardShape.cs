namespace SetagayaPort.Web.Features.Shared;

/// <summary>A part of the drawn ward.</summary>
/// <param name="Kind"><c>ward</c>, <c>river</c>, <c>border</c> or <c>line</c>.</param>
/// <param name="Name">Such as 小田急小田原線.</param>
/// <param name="Path">As SVG's <c>d</c>, on the chart.</param>
/// <param name="Positions">Points along it, each longitude and latitude in degrees.</param>
public sealed record WardShape(string Kind, string Name, string Path, IReadOnlyList<double[]> Positions);
