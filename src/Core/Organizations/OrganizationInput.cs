namespace SetagayaPort.Core.Organizations;

/// <summary>An organisation as someone wrote it.</summary>
public sealed record OrganizationInput(string? Name, string? Kind, string? CorporateNumber, string? Industry, string? Area, string? Town, string? About, int? FoundedYear = null);
