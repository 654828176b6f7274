using SetagayaPort.Matching.Market;

namespace SetagayaPort.Matching.Events;

/// <summary>An event at which organisations and people talk in pairs, slot by slot: who is there, who wishes to talk with whom, and the rules.</summary>
public sealed class MeetingEvent
{
    private readonly bool[] _organizationOpen;
    private readonly bool[] _personOpen;

    /// <param name="organizations">How many organisations, N.</param>
    /// <param name="people">How many people, M.</param>
    /// <param name="slots">How many slots, T.</param>
    /// <param name="wishes">The pairs that may meet, each once.</param>
    /// <param name="rules">What the timetable keeps; null: <see cref="MeetingRules.None"/>.</param>
    /// <exception cref="ArgumentException">A size, an index, a score or a rule is impossible; the message says which and where.</exception>
    public MeetingEvent(int organizations, int people, int slots, IReadOnlyList<MeetingWish> wishes, MeetingRules? rules = null)
    {
        (Organizations, People, Slots, Wishes, Rules) = (organizations, people, slots, wishes, rules ?? MeetingRules.None);
        MeetingEventCheck.Demand(this);
        var breaks = Rules.BreakSlots.ToHashSet();
        _organizationOpen = Open(Rules.OrganizationsAvailable, organizations, breaks);
        _personOpen = Open(Rules.PeopleAvailable, people, breaks);
        WishesOfOrganizations = Grouped(organizations, wish => wish.Organization);
        WishesOfPeople = Grouped(people, wish => wish.Person);
    }

    public int Organizations { get; }

    public int People { get; }

    public int Slots { get; }

    public IReadOnlyList<MeetingWish> Wishes { get; }

    public MeetingRules Rules { get; }

    /// <summary>The places in <see cref="Wishes"/> of each organisation's wishes.</summary>
    internal int[][] WishesOfOrganizations { get; }

    /// <summary>The places in <see cref="Wishes"/> of each person's wishes.</summary>
    internal int[][] WishesOfPeople { get; }

    /// <summary>Whether an organisation may meet somebody in a slot: it is there, and there is no break.</summary>
    public bool OrganizationOpen(int organization, int slot) => _organizationOpen[organization * Slots + slot];

    /// <summary>Whether a person may meet somebody in a slot: the person is there, and there is no break.</summary>
    public bool PersonOpen(int person, int slot) => _personOpen[person * Slots + slot];

    /// <summary>How many meetings an organisation can have at most by its slots and the rules.</summary>
    public int OrganizationCapacity(int organization) => MeetingCapacity.Of(_organizationOpen.AsSpan(organization * Slots, Slots), Rules.MostInARow, Rules.MostPerOrganization);

    /// <summary>How many meetings a person can have at most by their slots and the rules.</summary>
    public int PersonCapacity(int person) => MeetingCapacity.Of(_personOpen.AsSpan(person * Slots, Slots), Rules.MostInARow, Rules.MostPerPerson);

    /// <summary>How many meetings fit into the whole event by tables and breaks.</summary>
    public int EventCapacity() => (int)Math.Min((long)(Slots - Rules.BreakSlots.Count) * Math.Min(Rules.Tables ?? int.MaxValue, Math.Min(Organizations, People)), int.MaxValue);

    /// <summary>Whether the two of a wish are both there in some slot.</summary>
    public bool HasCommonSlot(MeetingWish wish)
    {
        for (var slot = 0; slot < Slots; slot++)
            if (OrganizationOpen(wish.Organization, slot) && PersonOpen(wish.Person, slot))
                return true;
        return false;
    }

    /// <summary>
    /// A random event. What the two sides think of each other is <see cref="PreferenceMatrix.Random(int, int, double, Mt19937)"/> with the people as candidates;
    /// everybody wishes for the organisations they like best; then it is drawn who is away, organisations first.
    /// </summary>
    /// <param name="wishesPerPerson">How many organisations each person wishes for.</param>
    /// <param name="away">How likely anybody is away in a slot, 0..1.</param>
    /// <param name="crowding">λ of the preferences, 0..1.</param>
    public static MeetingEvent Random(int organizations, int people, int slots, int wishesPerPerson, double away = 0, double crowding = .5, uint seed = 0)
    {
        var random = new Mt19937(seed);
        var liking = PreferenceMatrix.Random(people, organizations, crowding, random);
        var wishes = new List<MeetingWish>();
        for (var person = 0; person < people; person++)
        {
            var row = liking.OfCandidates.AsMemory(person * organizations, organizations);
            foreach (var organization in Enumerable.Range(0, organizations).OrderByDescending(x => row.Span[x]).Take(wishesPerPerson))
            {
                var (ofPerson, ofOrganization) = (row.Span[organization], liking.OfEmployers[organization * people + person]);
                wishes.Add(new(organization, person, ofPerson * ofOrganization, ofOrganization, ofPerson));
            }
        }

        return new(organizations, people, slots, wishes, away == 0 ? null : new()
        {
            OrganizationsAvailable = Present(random, organizations * slots, away),
            PeopleAvailable = Present(random, people * slots, away),
        });
    }

    private static bool[] Present(Mt19937 random, int count, double away) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() >= away)];

    private bool[] Open(bool[]? available, int count, HashSet<int> breaks) =>
        [.. Enumerable.Range(0, count * Slots).Select(at => (available?[at] ?? true) && !breaks.Contains(at % Slots))];

    private int[][] Grouped(int count, Func<MeetingWish, int> of)
    {
        var groups = Enumerable.Range(0, Wishes.Count).ToLookup(at => of(Wishes[at]));
        return [.. Enumerable.Range(0, count).Select(x => groups[x].ToArray())];
    }
}
