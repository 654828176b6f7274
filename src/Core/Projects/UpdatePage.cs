using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>One page of a project's updates, the newest first.</summary>
/// <param name="Listing">The project's listing.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Items">The updates.</param>
/// <param name="Leads">Whether the reader leads the project.</param>
public sealed record UpdatePage(Listing Listing, int Total, int Number, IReadOnlyList<UpdatePage.Item> Items, bool Leads)
{
    public const int Size = 20;

    /// <param name="Id">Its id.</param>
    /// <param name="Version">Counts its changes.</param>
    /// <param name="Text">Markdown.</param>
    /// <param name="PostedAt">When it was posted.</param>
    /// <param name="EditedAt">When it was last rewritten.</param>
    public sealed record Item(Guid Id, int Version, string Text, DateTimeOffset PostedAt, DateTimeOffset? EditedAt);
}
