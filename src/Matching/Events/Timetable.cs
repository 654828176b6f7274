namespace SetagayaPort.Matching.Events;

/// <summary>Who talks with whom in which slot, as it can be read by slot, by organisation and by person.</summary>
public sealed class Timetable
{
    private readonly Meeting?[] _ofOrganization;
    private readonly Meeting?[] _ofPerson;

    /// <param name="of">The event.</param>
    /// <param name="meetings">The meetings, in any order.</param>
    /// <exception cref="ArgumentException">A meeting names something that the event does not have, or somebody is in two places.</exception>
    public Timetable(MeetingEvent of, IReadOnlyCollection<Meeting> meetings)
    {
        Event = of;
        Meetings = [.. meetings.OrderBy(x => x.Slot).ThenBy(x => x.Organization)];
        (_ofOrganization, _ofPerson) = (new Meeting?[of.Organizations * of.Slots], new Meeting?[of.People * of.Slots]);
        foreach (var meeting in Meetings)
            Seat(meeting);
        Score = Meetings.Sum(x => WishOf(x)?.Score ?? 0);
    }

    public MeetingEvent Event { get; }

    /// <summary>The meetings by slot, then by organisation.</summary>
    public IReadOnlyList<Meeting> Meetings { get; }

    /// <summary>The sum of the scores of the wishes that are met.</summary>
    public double Score { get; }

    /// <summary>What an organisation does in each slot; null where it is free.</summary>
    public IReadOnlyList<Meeting?> OfOrganization(int organization) => new ArraySegment<Meeting?>(_ofOrganization, organization * Event.Slots, Event.Slots);

    /// <summary>What a person does in each slot; null where the person is free.</summary>
    public IReadOnlyList<Meeting?> OfPerson(int person) => new ArraySegment<Meeting?>(_ofPerson, person * Event.Slots, Event.Slots);

    /// <summary>The meetings of a slot, by organisation.</summary>
    public IEnumerable<Meeting> InSlot(int slot) => Meetings.Where(x => x.Slot == slot);

    /// <summary>The slots in which an organisation is there and free, between its first meeting and its last.</summary>
    public IReadOnlyList<int> GapsOfOrganization(int organization) => Gaps(OfOrganization(organization), slot => Event.OrganizationOpen(organization, slot));

    /// <summary>The slots in which a person is there and free, between their first meeting and their last.</summary>
    public IReadOnlyList<int> GapsOfPerson(int person) => Gaps(OfPerson(person), slot => Event.PersonOpen(person, slot));

    /// <summary>The organisations with fewer meetings than <see cref="MeetingRules.LeastPerParticipant"/>.</summary>
    public IReadOnlyList<int> OrganizationsBelowLeast() => BelowLeast(Event.Organizations, OfOrganization);

    /// <summary>The people with fewer meetings than <see cref="MeetingRules.LeastPerParticipant"/>.</summary>
    public IReadOnlyList<int> PeopleBelowLeast() => BelowLeast(Event.People, OfPerson);

    internal MeetingWish? WishOf(Meeting meeting)
    {
        foreach (var wish in Event.WishesOfPeople[meeting.Person])
            if (Event.Wishes[wish].Organization == meeting.Organization)
                return Event.Wishes[wish];
        return null;
    }

    private void Seat(Meeting meeting)
    {
        if (meeting.Organization < 0 || meeting.Organization >= Event.Organizations || meeting.Person < 0 || meeting.Person >= Event.People || meeting.Slot < 0 || meeting.Slot >= Event.Slots)
            throw new ArgumentException($"{meeting} is not of this event", nameof(meeting));
        ref var ofOrganization = ref _ofOrganization[meeting.Organization * Event.Slots + meeting.Slot];
        ref var ofPerson = ref _ofPerson[meeting.Person * Event.Slots + meeting.Slot];
        if (ofOrganization is not null || ofPerson is not null)
            throw new ArgumentException($"{meeting}: somebody is in two places", nameof(meeting));
        ofOrganization = ofPerson = meeting;
    }

    private static List<int> Gaps(IReadOnlyList<Meeting?> slots, Func<int, bool> open)
    {
        var met = Enumerable.Range(0, slots.Count).Where(slot => slots[slot] is not null).ToList();
        return met.Count == 0 ? [] : [.. Enumerable.Range(met[0], met[^1] - met[0] + 1).Where(slot => slots[slot] is null && open(slot))];
    }

    private List<int> BelowLeast(int count, Func<int, IReadOnlyList<Meeting?>> of) =>
        [.. Enumerable.Range(0, count).Where(x => of(x).Count(meeting => meeting is not null) < Event.Rules.LeastPerParticipant)];
}
