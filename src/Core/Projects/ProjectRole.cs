namespace SetagayaPort.Core.Projects;

/// <summary>A role that a project wants filled, by so many people. It belongs to the project, not to the listing's details.</summary>
public sealed class ProjectRole
{
    public const int LongestName = 60;
    public const int HighestCount = 99;

    /// <summary>Roles of one project.</summary>
    public const int Most = 20;

    public required Guid Id { get; init; }

    public required Guid ListingId { get; init; }

    public required string Name { get; set; }

    public required int Count { get; set; }
}
