namespace SetagayaPort.Matching.Events;

/// <summary>
/// The heaviest pairs with no more than fit, whenever they may meet. Every timetable consists of such pairs, so that none scores more:
/// an upper bound, and reached where nobody is away.
/// </summary>
internal static class HeaviestPairs
{
    public static (double Score, List<int> Chosen) Of(MeetingEvent of)
    {
        var matching = new CapacityMatching();
        matching.Begin(of.Organizations, of.People);
        var wishes = new List<int>();
        for (var organization = 0; organization < of.Organizations; organization++)
            foreach (var wish in of.WishesOfOrganizations[organization])
                if (of.HasCommonSlot(of.Wishes[wish]))
                {
                    matching.Add(organization, of.Wishes[wish].Person, of.Wishes[wish].Score);
                    wishes.Add(wish);
                }

        matching.Solve(of.OrganizationCapacity, of.PersonCapacity, of.EventCapacity());
        var chosen = wishes.Where((_, edge) => matching.Chosen(edge)).ToList();
        return (chosen.Sum(wish => of.Wishes[wish].Score), chosen);
    }
}
