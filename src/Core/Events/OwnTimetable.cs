namespace SetagayaPort.Core.Events;

/// <summary>What one of the reader's listings does at an event.</summary>
/// <param name="EventId">The event.</param>
/// <param name="EventTitle">What it is called.</param>
/// <param name="Day">Its day.</param>
/// <param name="ListingId">The reader's listing.</param>
/// <param name="Title">Title of the listing.</param>
/// <param name="Lines">Every slot.</param>
public sealed record OwnTimetable(Guid EventId, string EventTitle, DateOnly Day, Guid ListingId, string Title, IReadOnlyList<OwnTimetable.Line> Lines)
{
    /// <param name="Slot">When.</param>
    /// <param name="Table">At which table; null where there is no meeting.</param>
    /// <param name="With">Title of the other listing; null where there is no meeting, or the reader may not see the listing.</param>
    /// <param name="WithId">The other listing, where the reader may open it.</param>
    public sealed record Line(EventSlot Slot, int? Table, string? With, Guid? WithId);
}
