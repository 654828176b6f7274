namespace SetagayaPort.Core.Introductions;

/// <summary>A talk on hold.</summary>
/// <param name="Until">The day on which it goes on by itself.</param>
/// <param name="Note">Why, in the words of who asked for it.</param>
/// <param name="ByYou">Whether the reader asked for it.</param>
public sealed record HoldView(DateOnly Until, string? Note, bool ByYou);
