using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Events;

/// <summary>
/// Plans one slot, one organisation or one person anew, all else staying as it is. Each of them is an assignment problem and solved
/// exactly, so that the score never falls – unless worths are blurred on purpose, to get away from where no single one can be bettered.
/// </summary>
/// <param name="draft">What is planned.</param>
/// <param name="random">What blurs the worths; without it nothing is blurred.</param>
internal sealed class Replanning(TimetableDraft draft, Mt19937? random = null)
{
    private readonly MeetingEvent _event = draft.Event;
    private readonly CapacityMatching _matching = new();
    private readonly List<(int Wish, int Slot)> _places = [];

    /// <summary>The slot's best meetings, given the other slots.</summary>
    /// <param name="blur">How far worths may be changed at random, as a share; 0: not at all.</param>
    public void Slot(int slot, double blur = 0)
    {
        ClearSlot(slot);
        Fill(slot, blur);
    }

    /// <summary>Takes the meetings of a slot away.</summary>
    public void ClearSlot(int slot)
    {
        for (var organization = 0; organization < _event.Organizations; organization++)
            if (draft.OrganizationAt(organization, slot) is var wish and >= 0)
                draft.Remove(wish);
    }

    /// <summary>Takes the meetings of an organisation away.</summary>
    public void ClearOrganization(int organization) => Clear(_event.WishesOfOrganizations[organization]);

    /// <summary>Adds the best meetings among those who are free in a slot; whoever meets somebody stays with them.</summary>
    public void Fill(int slot, double blur = 0)
    {
        Begin(_event.Organizations, _event.People);
        for (var organization = 0; organization < _event.Organizations; organization++)
        {
            if (!draft.OrganizationFits(organization, slot))
                continue;
            foreach (var wish in _event.WishesOfOrganizations[organization])
                if (draft.SlotOf(wish) < 0 && draft.PersonFits(_event.Wishes[wish].Person, slot))
                    Add(organization, _event.Wishes[wish].Person, wish, slot, blur);
        }

        Place(draft.TablesLeft(slot));
    }

    /// <summary>The best meetings of one organisation, given all others'.</summary>
    public void Organization(int organization, double blur = 0)
    {
        var slots = Clear(_event.WishesOfOrganizations[organization]);
        Begin(_event.Slots, _event.People);
        for (var slot = 0; slot < _event.Slots; slot++)
            if (MayUse(slots, slot) && draft.TablesLeft(slot) > 0 && draft.OrganizationFits(organization, slot))
                foreach (var wish in _event.WishesOfOrganizations[organization])
                    if (draft.PersonFits(_event.Wishes[wish].Person, slot))
                        Add(slot, _event.Wishes[wish].Person, wish, slot, blur);
        Place(_event.Rules.MostPerOrganization ?? int.MaxValue);
    }

    /// <summary>The best meetings of one person, given all others'.</summary>
    public void Person(int person, double blur = 0)
    {
        var slots = Clear(_event.WishesOfPeople[person]);
        Begin(_event.Slots, _event.Organizations);
        for (var slot = 0; slot < _event.Slots; slot++)
            if (MayUse(slots, slot) && draft.TablesLeft(slot) > 0 && draft.PersonFits(person, slot))
                foreach (var wish in _event.WishesOfPeople[person])
                    if (draft.OrganizationFits(_event.Wishes[wish].Organization, slot))
                        Add(slot, _event.Wishes[wish].Organization, wish, slot, blur);
        Place(_event.Rules.MostPerPerson ?? int.MaxValue);
    }

    private HashSet<int> Clear(int[] wishes)
    {
        var slots = new HashSet<int>();
        foreach (var wish in wishes)
            if (draft.SlotOf(wish) is var slot and >= 0)
            {
                slots.Add(slot);
                draft.Remove(wish);
            }

        return slots;
    }

    /// <summary>Where meetings in a row are limited, slots depend on each other: then only those used before are used again.</summary>
    private bool MayUse(HashSet<int> used, int slot) => _event.Rules.MostInARow is null || used.Contains(slot);

    private void Begin(int lefts, int rights)
    {
        _matching.Begin(lefts, rights);
        _places.Clear();
    }

    private void Add(int left, int right, int wish, int slot, double blur)
    {
        var score = _event.Wishes[wish].Score;
        _matching.Add(left, right, blur == 0 || random is null ? score : score * (1 + blur * (random.NextDouble() - .5)));
        _places.Add((wish, slot));
    }

    private void Place(int limit)
    {
        _matching.Solve(static _ => 1, static _ => 1, limit);
        for (var edge = 0; edge < _places.Count; edge++)
            if (_matching.Chosen(edge))
                draft.Place(_places[edge].Wish, _places[edge].Slot);
    }
}
