using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;

namespace SetagayaPort.Core.Projects;

/// <summary>A project's support as one reader sees it.</summary>
/// <param name="Wanted">The ways in which it can be supported, with how many offer each.</param>
/// <param name="Roles">The roles that it wants filled.</param>
/// <param name="Items">Every offer for who leads it and for coordinators; otherwise the reader's own.</param>
public sealed record ProjectView(IReadOnlyList<ProjectView.Way> Wanted, IReadOnlyList<ProjectView.Role> Roles, IReadOnlyList<ProjectView.Offer> Items)
{
    /// <summary>Counts of people below this are not told to others.</summary>
    public const int LeastCount = 3;

    /// <summary>The listing itself.</summary>
    public required Listing Listing { get; init; }

    /// <summary>Whether the reader leads the project.</summary>
    public bool Leads { get; init; }

    /// <summary>Whether the items are everybody's.</summary>
    public bool SeesAll { get; init; }

    /// <summary>What stands in the way of offering support; null when the reader may.</summary>
    public Error? Obstacle { get; init; }

    /// <param name="Kind">The way.</param>
    /// <param name="Count">How many offer it; null under 3, except for who sees all.</param>
    public sealed record Way(SupportKind Kind, int? Count);

    /// <param name="Id">Its id.</param>
    /// <param name="Name">Such as 写真を撮る人.</param>
    /// <param name="Count">How many are wanted.</param>
    /// <param name="Open">Whether somebody is still wanted.</param>
    /// <param name="Filled">How many fill it, for who sees all.</param>
    public sealed record Role(Guid Id, string Name, int Count, bool Open, int? Filled);

    /// <param name="Id">Its id.</param>
    /// <param name="Kind">What is offered.</param>
    /// <param name="Note">In the supporter's words.</param>
    /// <param name="Amount">Whole yen of a pledge.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="OfferedAt">When.</param>
    /// <param name="Yours">Whether it is the reader's.</param>
    /// <param name="Reply">The owner's words.</param>
    /// <param name="RoleId">The role that the supporter fills.</param>
    public sealed record Offer(Guid Id, SupportKind Kind, string Note, int? Amount, SupportState State, DateTimeOffset OfferedAt, bool Yours, string? Reply, Guid? RoleId)
    {
        /// <summary>Who offers it, for who sees all.</summary>
        public Person? Supporter { get; init; }
    }

    /// <summary>Somebody who supports the project.</summary>
    public sealed record Person(Guid Id, string Name);
}
