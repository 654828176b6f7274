namespace SetagayaPort.Core.Demo;

internal sealed record DemoPerson(string Key, string Email, string DisplayName, string[] Roles, string? Language);
