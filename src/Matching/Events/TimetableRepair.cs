namespace SetagayaPort.Matching.Events;

/// <summary>
/// Mends a timetable under way when somebody does not come, leaves, comes late or comes on top. What has begun stays; of the rest, what can
/// stay stays. A meeting that cannot is moved to a slot in which both are free, if need be by moving one other meeting; then those who are
/// free now are given to each other. Nobody else's meetings change.
/// </summary>
public static class TimetableRepair
{
    /// <summary>The mended timetable.</summary>
    /// <param name="of">The event as it stands now: who is there when, with every wish of a meeting so far, and perhaps more participants and wishes.</param>
    /// <param name="underWay">The timetable until now.</param>
    /// <param name="now">The first slot that may still be changed, 0..slots.</param>
    /// <exception cref="ArgumentException">There are fewer participants or slots than before, a meeting's wish is gone, or <paramref name="now"/> is not one of the slots.</exception>
    public static RepairedTimetable Make(MeetingEvent of, Timetable underWay, int now)
    {
        if (now < 0 || now > of.Slots)
            throw new ArgumentOutOfRangeException(nameof(now), now, $"Not one of the slots 0..{of.Slots}");
        if (of.Organizations < underWay.Event.Organizations || of.People < underWay.Event.People || of.Slots != underWay.Event.Slots)
            throw new ArgumentException("A repair keeps the slots and every participant", nameof(of));
        var draft = new TimetableDraft(of);
        var lost = TakeOver(draft, underWay, now);
        foreach (var wish in lost)
            _ = PlaceFrom(draft, wish, now) || PlaceByMoving(draft, wish, now);
        Fill(draft, now);
        return Compared(underWay, new(of, draft.Meetings()));
    }

    /// <summary>The wishes that cannot stay where they were, the dearest first.</summary>
    private static List<int> TakeOver(TimetableDraft draft, Timetable underWay, int now)
    {
        var of = draft.Event;
        var places = Enumerable.Range(0, of.Wishes.Count).ToDictionary(x => (of.Wishes[x].Organization, of.Wishes[x].Person));
        var meetings = underWay.Meetings.Select(x => places.TryGetValue((x.Organization, x.Person), out var wish) ? (x.Slot, Wish: wish)
            : throw new ArgumentException($"The wish of {x} is gone", nameof(underWay))).ToList();
        foreach (var (slot, wish) in meetings.Where(x => x.Slot < now))
            draft.Place(wish, slot);
        var lost = new List<int>();
        foreach (var (slot, wish) in meetings.Where(x => x.Slot >= now).OrderByDescending(x => of.Wishes[x.Wish].Score))
            if (draft.CanPlace(wish, slot))
                draft.Place(wish, slot);
            else
                lost.Add(wish);
        return lost;
    }

    private static bool PlaceFrom(TimetableDraft draft, int wish, int now)
    {
        for (var slot = now; slot < draft.Event.Slots; slot++)
            if (draft.CanPlace(wish, slot))
            {
                draft.Place(wish, slot);
                return true;
            }

        return false;
    }

    /// <summary>Takes the place of one meeting, of the organisation or of the person, that can take place in another slot.</summary>
    private static bool PlaceByMoving(TimetableDraft draft, int wish, int now)
    {
        var pair = draft.Event.Wishes[wish];
        for (var slot = now; slot < draft.Event.Slots; slot++)
        {
            var (ofOrganization, ofPerson) = (draft.OrganizationAt(pair.Organization, slot), draft.PersonAt(pair.Person, slot));
            if (ofOrganization >= 0 == ofPerson >= 0)
                continue;
            var other = Math.Max(ofOrganization, ofPerson);
            draft.Keep();
            draft.Remove(other);
            if (draft.CanPlace(wish, slot))
            {
                draft.Place(wish, slot);
                if (PlaceFrom(draft, other, now))
                    return true;
            }

            draft.TakeBack();
        }

        return false;
    }

    private static void Fill(TimetableDraft draft, int now)
    {
        var planning = new Replanning(draft);
        for (var slot = now; slot < draft.Event.Slots; slot++)
            planning.Fill(slot);
    }

    private static RepairedTimetable Compared(Timetable before, Timetable after)
    {
        var (old, present) = (before.Meetings.ToDictionary(Pair), after.Meetings.ToDictionary(Pair));
        return new(
            after,
            [.. before.Meetings.Where(x => !present.ContainsKey(Pair(x)))],
            [.. before.Meetings.Where(x => present.TryGetValue(Pair(x), out var there) && there.Slot != x.Slot).Select(x => new MovedMeeting(x, present[Pair(x)].Slot))],
            [.. after.Meetings.Where(x => !old.ContainsKey(Pair(x)))]);
    }

    private static (int Organization, int Person) Pair(Meeting meeting) => (meeting.Organization, meeting.Person);
}
