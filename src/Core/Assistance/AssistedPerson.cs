namespace SetagayaPort.Core.Assistance;

/// <summary>Somebody offline for whom a coordinator opens an account.</summary>
/// <param name="Name">What others will see.</param>
/// <param name="Said">How, when and in which words they agreed.</param>
/// <param name="Roles">What brings them here.</param>
/// <param name="PostalAddress">Where the letter goes.</param>
/// <param name="Phone">How to reach them.</param>
/// <param name="TextRead">Version of the text of consent that they heard; null where the caller does not say.</param>
public sealed record AssistedPerson(string? Name, WordOfMouth Said, IReadOnlyList<string>? Roles, string? PostalAddress, string? Phone, string? TextRead);
