using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>A sheet of paper that a kind's listings can be printed as, its items in the order in which a law names them.</summary>
/// <param name="Name">What people call it, such as 求人票.</param>
/// <param name="Source">The law behind its items.</param>
/// <param name="Items">Every one is shown, also where the listing says nothing of it.</param>
public sealed record ListingSheet(LocalText Name, LocalText Source, IReadOnlyList<SheetItem> Items);
