namespace SetagayaPort.Web.Features.Markets;

/// <summary>One line of a listing's page: a label and what is said about it.</summary>
/// <param name="Name">Path of the field, such as <c>details.wage</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Lines">One for a plain value, several for a group.</param>
public sealed record Fact(string Name, string Label, IReadOnlyList<string> Lines);
