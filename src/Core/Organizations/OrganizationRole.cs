namespace SetagayaPort.Core.Organizations;

/// <summary>Owners manage the members; owners and editors write its listings.</summary>
public enum OrganizationRole
{
    Owner,
    Editor,
}
