namespace SetagayaPort.Matching.Events;

/// <summary>A timetable that is being made. It never holds a meeting that breaks a rule, as long as <see cref="CanPlace"/> is asked.</summary>
internal sealed class TimetableDraft
{
    private const int Nobody = -1;
    private readonly int[] _ofOrganization;
    private readonly int[] _ofPerson;
    private readonly int[] _slotOf;
    private readonly int[] _inSlot;
    private readonly int[] _organizationMeets;
    private readonly int[] _personMeets;
    private readonly Stack<(int Wish, int Slot, bool Placed)> _journal = new();

    public TimetableDraft(MeetingEvent of)
    {
        Event = of;
        (_ofOrganization, _ofPerson) = (new int[of.Organizations * of.Slots], new int[of.People * of.Slots]);
        (_slotOf, _inSlot) = (new int[of.Wishes.Count], new int[of.Slots]);
        (_organizationMeets, _personMeets) = (new int[of.Organizations], new int[of.People]);
        Array.Fill(_ofOrganization, Nobody);
        Array.Fill(_ofPerson, Nobody);
        Array.Fill(_slotOf, Nobody);
    }

    public MeetingEvent Event { get; }

    /// <summary>The sum of the scores.</summary>
    public double Score { get; private set; }

    /// <summary>The slot of a wish; -1 when it has none.</summary>
    public int SlotOf(int wish) => _slotOf[wish];

    /// <summary>The wish that an organisation has in a slot; -1 when it is free.</summary>
    public int OrganizationAt(int organization, int slot) => _ofOrganization[organization * Event.Slots + slot];

    /// <summary>The wish that a person has in a slot; -1 when the person is free.</summary>
    public int PersonAt(int person, int slot) => _ofPerson[person * Event.Slots + slot];

    public int MeetingsOfOrganization(int organization) => _organizationMeets[organization];

    public int MeetingsOfPerson(int person) => _personMeets[person];

    public int TablesLeft(int slot) => (Event.Rules.Tables ?? int.MaxValue) - _inSlot[slot];

    public bool CanPlace(int wish, int slot)
    {
        var pair = Event.Wishes[wish];
        return _slotOf[wish] == Nobody && OrganizationFits(pair.Organization, slot) && PersonFits(pair.Person, slot) && TablesLeft(slot) > 0;
    }

    /// <summary>Whether an organisation may take one more meeting, in this slot.</summary>
    public bool OrganizationFits(int organization, int slot) =>
        Event.OrganizationOpen(organization, slot)
        && _organizationMeets[organization] < (Event.Rules.MostPerOrganization ?? int.MaxValue)
        && Fits(_ofOrganization.AsSpan(organization * Event.Slots, Event.Slots), slot);

    /// <summary>Whether a person may take one more meeting, in this slot.</summary>
    public bool PersonFits(int person, int slot) =>
        Event.PersonOpen(person, slot)
        && _personMeets[person] < (Event.Rules.MostPerPerson ?? int.MaxValue)
        && Fits(_ofPerson.AsSpan(person * Event.Slots, Event.Slots), slot);

    public void Place(int wish, int slot)
    {
        Set(wish, slot, wish, slot, 1);
        _journal.Push((wish, slot, true));
    }

    public void Remove(int wish)
    {
        var slot = _slotOf[wish];
        Set(wish, slot, Nobody, Nobody, -1);
        _journal.Push((wish, slot, false));
    }

    /// <summary>Makes what was done so far final.</summary>
    public void Keep() => _journal.Clear();

    /// <summary>Takes back what was done since <see cref="Keep"/>.</summary>
    public void TakeBack()
    {
        while (_journal.TryPop(out var step))
            if (step.Placed)
                Set(step.Wish, step.Slot, Nobody, Nobody, -1);
            else
                Set(step.Wish, step.Slot, step.Wish, step.Slot, 1);
    }

    /// <summary>Takes over the meetings of another draft of the same event.</summary>
    public void CopyFrom(TimetableDraft other)
    {
        for (var wish = 0; wish < _slotOf.Length; wish++)
            if (_slotOf[wish] != Nobody)
                Remove(wish);
        for (var wish = 0; wish < _slotOf.Length; wish++)
            if (other._slotOf[wish] != Nobody)
                Place(wish, other._slotOf[wish]);
        Keep();
        Score = other.Score;
    }

    /// <summary>The meetings by slot, organisation and person.</summary>
    public IReadOnlyList<Meeting> Meetings() =>
        [.. Enumerable.Range(0, _slotOf.Length).Where(wish => _slotOf[wish] != Nobody)
            .Select(wish => new Meeting(Event.Wishes[wish].Organization, Event.Wishes[wish].Person, _slotOf[wish]))];

    private void Set(int wish, int slot, int cell, int slotOf, int change)
    {
        var pair = Event.Wishes[wish];
        _ofOrganization[pair.Organization * Event.Slots + slot] = cell;
        _ofPerson[pair.Person * Event.Slots + slot] = cell;
        _slotOf[wish] = slotOf;
        _inSlot[slot] += change;
        _organizationMeets[pair.Organization] += change;
        _personMeets[pair.Person] += change;
        Score += change * pair.Score;
    }

    private bool Fits(ReadOnlySpan<int> cells, int slot)
    {
        if (cells[slot] != Nobody)
            return false;
        if (Event.Rules.MostInARow is not { } most)
            return true;
        var run = 1;
        for (var at = slot - 1; at >= 0 && cells[at] != Nobody; at--)
            run++;
        for (var at = slot + 1; at < cells.Length && cells[at] != Nobody; at++)
            run++;
        return run <= most;
    }
}
