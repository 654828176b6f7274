namespace SetagayaPort.Matching.Events;

/// <summary>Makes a timetable by placing wishes one after the other where they fit first.</summary>
internal static class WishByWish
{
    public static TimetableDraft Draft(MeetingEvent of, IEnumerable<int> wishes)
    {
        var draft = new TimetableDraft(of);
        foreach (var wish in wishes)
            for (var slot = 0; slot < of.Slots; slot++)
                if (draft.CanPlace(wish, slot))
                {
                    draft.Place(wish, slot);
                    break;
                }

        draft.Keep();
        return draft;
    }
}
