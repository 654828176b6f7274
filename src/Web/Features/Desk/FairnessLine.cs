namespace SetagayaPort.Web.Features.Desk;

/// <summary>A figure of the fairness panel: sorted by fit alone, before the last pass, and after it.</summary>
public sealed record FairnessLine(string Name, string ByFit, string Before, string After);
