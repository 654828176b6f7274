namespace SetagayaPort.Core.Events;

/// <summary>What the newest timetable has otherwise than the one before.</summary>
/// <param name="Dropped">Meetings that no longer take place.</param>
/// <param name="Moved">Meetings that take place in another slot, with that slot.</param>
/// <param name="Added">Pairs that did not meet before.</param>
public sealed record TimetableChanges(IReadOnlyList<PlannedMeeting> Dropped, IReadOnlyList<MovedMeeting> Moved, IReadOnlyList<PlannedMeeting> Added)
{
    /// <summary>Everybody whose own day has changed.</summary>
    public IEnumerable<Guid> Concerned => Dropped.Concat(Moved.Select(x => x.Meeting)).Concat(Added).SelectMany(x => new[] { x.Left, x.Right }).Distinct();

    internal static TimetableChanges Between(IReadOnlyList<PlannedMeeting> before, IReadOnlyList<PlannedMeeting> after)
    {
        var (old, present) = (before.ToDictionary(x => (x.Left, x.Right)), after.ToDictionary(x => (x.Left, x.Right)));
        return new(
            [.. before.Where(x => !present.ContainsKey((x.Left, x.Right)))],
            [.. before.Where(x => present.TryGetValue((x.Left, x.Right), out var there) && there.Slot != x.Slot).Select(x => new MovedMeeting(x, present[(x.Left, x.Right)].Slot))],
            [.. after.Where(x => !old.ContainsKey((x.Left, x.Right)))]);
    }
}
