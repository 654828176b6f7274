using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>One item of a sheet.</summary>
/// <param name="Label">Its name in the law.</param>
/// <param name="Fields">Paths of the fields that answer it, such as <c>details.duties</c>.</param>
public sealed record SheetItem(LocalText Label, params IReadOnlyList<string> Fields)
{
    /// <summary>What it means that nothing is said, where the form asks to leave out what there is not.</summary>
    public LocalText? Unsaid { get; init; }

    /// <summary>What follows from the fields, as the law wants it said.</summary>
    public Func<Listing, IEnumerable<LocalText>>? Notes { get; init; }
}
