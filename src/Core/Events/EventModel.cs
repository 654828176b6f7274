using SetagayaPort.Matching.Events;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

/// <summary>An event as the engine sees it: participants by their places, slots from 0.</summary>
internal sealed class EventModel
{
    private readonly List<EventParticipant> _lefts;
    private readonly List<EventParticipant> _rights;
    private readonly Dictionary<Guid, int> _places;

    public EventModel(TownEvent held)
    {
        _lefts = [.. held.Participants.Where(x => x.Side == MarketSide.Left).OrderBy(x => x.Id)];
        _rights = [.. held.Participants.Where(x => x.Side == MarketSide.Right).OrderBy(x => x.Id)];
        _places = _lefts.Select((x, i) => (x.Id, i)).Concat(_rights.Select((x, i) => (x.Id, i))).ToDictionary(x => x.Id, x => x.i);
        Event = new MeetingEvent(_lefts.Count, _rights.Count, held.SlotCount, Wishes(held), new()
        {
            OrganizationsAvailable = Available(_lefts, held.SlotCount),
            PeopleAvailable = Available(_rights, held.SlotCount),
            BreakSlots = [.. held.Breaks.Select(x => x - 1)],
            Tables = held.Tables,
            MostInARow = held.MostInARow,
            LeastPerParticipant = held.LeastMeetings,
        });
    }

    public MeetingEvent Event { get; }

    public Timetable Read(IEnumerable<PlannedMeeting> meetings) => new(Event, [.. meetings.Select(x => new Meeting(_places[x.Left], _places[x.Right], x.Slot - 1))]);

    public PlannedMeeting Written(Meeting x) => new(x.Slot + 1, _lefts[x.Organization].Id, _rights[x.Person].Id);

    public IReadOnlyList<PlannedMeeting> Written(Timetable timetable) => [.. timetable.Meetings.Select(Written)];

    public Guid Left(int organization) => _lefts[organization].Id;

    public Guid Right(int person) => _rights[person].Id;

    /// <summary>The wishes, and the pairs that meet already although their wish was taken back since.</summary>
    private List<MeetingWish> Wishes(TownEvent held)
    {
        var wishes = held.Wishes.OrderBy(x => x.LeftId).ThenBy(x => x.RightId)
            .Select(x => new MeetingWish(_places[x.LeftId], _places[x.RightId], Share(x.Mutual), Share(x.LeftFit), Share(x.RightFit))).ToList();
        var pairs = wishes.Select(x => (x.Organization, x.Person)).ToHashSet();
        foreach (var meeting in held.Timetable is { } timetable ? held.MeetingsOf(timetable) : [])
            if (pairs.Add((_places[meeting.Left], _places[meeting.Right])))
                wishes.Add(new(_places[meeting.Left], _places[meeting.Right], 0, 0, 0));
        return wishes;
    }

    private static double Share(double value) => Math.Clamp(value, 0, 1);

    /// <summary>Null when nobody is ever away: then the best timetable is found exactly.</summary>
    private static bool[]? Available(List<EventParticipant> participants, int slots) =>
        participants.TrueForAll(x => x.Away.Length == 0) ? null : [.. participants.SelectMany(x => Enumerable.Range(1, slots).Select(slot => !x.Away.Contains(slot)))];
}
