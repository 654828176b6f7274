using SetagayaPort.Core.Events;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Web.Features.Events;

/// <summary>A timetable as it is read: by slot, by table and by participant.</summary>
public sealed class TimetableScene(EventView held, MarketCatalog catalog)
{
    private readonly Dictionary<Guid, EventView.Participant> _participants = held.Participants.ToDictionary(x => x.Id);

    public EventView Event => held;

    public EventView.Made Made => held.Timetable!;

    public IEnumerable<(EventSlot Slot, IReadOnlyList<EventView.Seat> Seats)> BySlot =>
        held.Times.Select(slot => (slot, (IReadOnlyList<EventView.Seat>)[.. Made.Meetings.Where(x => x.Slot == slot.Number)]));

    public IEnumerable<(int Table, IReadOnlyList<EventView.Seat> Seats)> ByTable =>
        Made.Meetings.GroupBy(x => x.Table).OrderBy(x => x.Key).Select(x => (x.Key, (IReadOnlyList<EventView.Seat>)[.. x.OrderBy(seat => seat.Slot)]));

    /// <summary>Everybody who takes part, with their meetings and their gaps in between.</summary>
    public IEnumerable<(EventView.Participant Participant, IReadOnlyList<EventView.Seat> Seats, IReadOnlyList<EventSlot> Gaps)> ByParticipant
    {
        get
        {
            foreach (var participant in held.Participants)
            {
                EventView.Seat[] seats = [.. Made.Meetings.Where(x => x.Left == participant.Id || x.Right == participant.Id).OrderBy(x => x.Slot)];
                yield return (participant, seats, seats.Length == 0 ? [] : [.. held.Times.Where(x => x.Number > seats[0].Slot && x.Number < seats[^1].Slot
                    && !x.IsBreak && !participant.Away.Contains(x.Number) && !Array.Exists(seats, seat => seat.Slot == x.Number))]);
            }
        }
    }

    public string Title(Guid participant) => _participants[participant].Title;

    public string Other(EventView.Seat seat, Guid of) => Title(seat.Left == of ? seat.Right : seat.Left);

    public string Pair(PlannedMeeting meeting) => T($"{Title(meeting.Left)} と {Title(meeting.Right)}", $"{Title(meeting.Left)} and {Title(meeting.Right)}");

    public EventSlot Slot(int number) => held.Times[number - 1];

    public string Side(MarketSide side) => EventWords.Side(catalog, held, side);
}
