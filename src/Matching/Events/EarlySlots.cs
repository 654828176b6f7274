namespace SetagayaPort.Matching.Events;

/// <summary>Moves meetings to earlier slots where both are free, until none can be: nobody waits or stays longer than the rules and the others ask for. The pairs, and with them the score, stay.</summary>
internal static class EarlySlots
{
    public static Timetable Of(Timetable timetable)
    {
        var draft = new TimetableDraft(timetable.Event);
        var places = Enumerable.Range(0, timetable.Event.Wishes.Count).ToDictionary(x => (timetable.Event.Wishes[x].Organization, timetable.Event.Wishes[x].Person));
        var wishes = timetable.Meetings.Select(x => places[(x.Organization, x.Person)]).ToList();
        foreach (var (meeting, wish) in timetable.Meetings.Zip(wishes))
            draft.Place(wish, meeting.Slot);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var wish in wishes.OrderBy(draft.SlotOf).ToList())
                moved |= MovesUp(draft, wish);
        }

        return new(timetable.Event, draft.Meetings());
    }

    private static bool MovesUp(TimetableDraft draft, int wish)
    {
        var slot = draft.SlotOf(wish);
        draft.Remove(wish);
        var early = 0;
        while (early < slot && !draft.CanPlace(wish, early))
            early++;
        draft.Place(wish, early);
        draft.Keep();
        return early < slot;
    }
}
