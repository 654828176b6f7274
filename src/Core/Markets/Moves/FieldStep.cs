namespace SetagayaPort.Core.Markets.Moves;

/// <summary>One step of a move, tried on a copy of the listing.</summary>
/// <param name="Move">The move.</param>
/// <param name="Size">How far, above 0, in the field's own unit; 1 for words.</param>
/// <param name="Template">Which sentence words it.</param>
/// <param name="Values">What the sentence needs.</param>
/// <param name="Changed">The listing as it would be.</param>
public sealed record FieldStep(FieldMove Move, double Size, string Template, IReadOnlyDictionary<string, string> Values, Listing Changed);
