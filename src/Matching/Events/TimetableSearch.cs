using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Events;

/// <summary>
/// For events at which some are away: from the better of two simple timetables, slots, organisations and people are planned anew in turn
/// until none can be bettered; then a few at a time are planned with blurred worths and anew, and what is no worse is kept (large-neighbourhood
/// search). It ends when the upper bound is reached, or the steps are used up. Never worse than <see cref="FirstCome"/> and <see cref="GreedyTimetable"/>.
/// </summary>
public static class TimetableSearch
{
    private const double Rounding = 1e-9;

    /// <summary>A valid timetable with its upper bound.</summary>
    /// <param name="steps">How many attempts after the ascent, from 0.</param>
    /// <param name="seed">What they are drawn from.</param>
    /// <param name="stop">Ends the search; what was found until then is given.</param>
    public static FoundTimetable Make(MeetingEvent of, int steps, uint seed, CancellationToken stop)
    {
        var bound = HeaviestPairs.Of(of).Score;
        var draft = Start(of);
        var random = new Mt19937(seed);
        var planning = new Replanning(draft, random);
        Ascend(draft, planning, stop);
        for (var step = 0; step < steps && draft.Score < bound - Rounding && !stop.IsCancellationRequested; step++)
        {
            var before = draft.Score;
            Attempt(step, of, planning, random);
            if (draft.Score >= before - Rounding / 1000)
                draft.Keep();
            else
                draft.TakeBack();
        }

        return new(new(of, draft.Meetings()), bound);
    }

    private static TimetableDraft Start(MeetingEvent of)
    {
        var (first, greedy) = (FirstCome.Draft(of), GreedyTimetable.Draft(of));
        return first.Score > greedy.Score ? first : greedy;
    }

    private static void Ascend(TimetableDraft draft, Replanning planning, CancellationToken stop)
    {
        var of = draft.Event;
        for (var before = double.NegativeInfinity; draft.Score > before + Rounding && !stop.IsCancellationRequested;)
        {
            before = draft.Score;
            for (var slot = 0; slot < of.Slots && !stop.IsCancellationRequested; slot++)
                planning.Slot(slot);
            for (var organization = 0; organization < of.Organizations && !stop.IsCancellationRequested; organization++)
                planning.Organization(organization);
            for (var person = 0; person < of.People && !stop.IsCancellationRequested; person++)
                planning.Person(person);
        }

        draft.Keep();
    }

    private static void Attempt(int step, MeetingEvent of, Replanning planning, Mt19937 random)
    {
        switch (step % 3)
        {
            case 0:
                Slots(Any(of.Slots), Any(of.Slots));
                break;
            case 1:
                Organizations(Any(of.Organizations), Any(of.Organizations), Any(of.Organizations));
                break;
            default:
                Mixed(Any(of.People), Any(of.Organizations), Any(of.Slots));
                break;
        }

        int Any(int count) => (int)(random.NextDouble() * count);

        void Slots(int first, int second)
        {
            planning.ClearSlot(second);
            planning.Slot(first, .3);
            planning.Slot(second);
            planning.Slot(first);
        }

        void Organizations(int first, int second, int third)
        {
            planning.ClearOrganization(second);
            planning.ClearOrganization(third);
            planning.Organization(first, .3);
            planning.Organization(second, .1);
            planning.Organization(third);
            planning.Organization(second);
            planning.Organization(first);
        }

        void Mixed(int person, int organization, int slot)
        {
            planning.ClearSlot(slot);
            planning.ClearOrganization(organization);
            planning.Person(person, .5);
            planning.Organization(organization, .1);
            planning.Slot(slot);
            planning.Organization(organization);
            planning.Person(person);
        }
    }
}
