namespace SetagayaPort.Core.Organizations;

public sealed class OrganizationMember
{
    public required Guid OrganizationId { get; init; }

    public required Guid AccountId { get; init; }

    public required OrganizationRole Role { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }
}
