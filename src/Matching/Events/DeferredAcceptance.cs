namespace SetagayaPort.Matching.Events;

/// <summary>
/// Deferred acceptance with quotas on both sides (Gale, Shapley 1962; Roth 1984 for many-to-many): one side proposes in the order of its own
/// liking, the other keeps the best it has room for. No pair is left of whom both would rather have met, as long as slots hold all pairs.
/// Easy to explain: nobody can say to have been passed over by somebody who would have wanted them more.
/// </summary>
public static class DeferredAcceptance
{
    /// <summary>The places in <see cref="MeetingEvent.Wishes"/> of the stable pairs, ascending. The quotas are what fits into everybody's slots.</summary>
    /// <param name="organizationsPropose">Whether the organisations propose; else the people do.</param>
    public static IReadOnlyList<int> Pairs(MeetingEvent of, bool organizationsPropose)
    {
        var proposing = organizationsPropose ? of.WishesOfOrganizations : of.WishesOfPeople;
        Func<int, int> proposerRoom = organizationsPropose ? of.OrganizationCapacity : of.PersonCapacity;
        Func<int, int> receiverRoom = organizationsPropose ? of.PersonCapacity : of.OrganizationCapacity;
        var held = new SortedSet<(double Liking, int Order, int Wish)>?[organizationsPropose ? of.People : of.Organizations];
        var lists = proposing.Select(wishes => new Queue<int>(wishes.Where(x => of.HasCommonSlot(of.Wishes[x]))
            .OrderByDescending(x => organizationsPropose ? of.Wishes[x].OfOrganization : of.Wishes[x].OfPerson).ThenBy(x => x))).ToArray();
        var room = Enumerable.Range(0, lists.Length).Select(proposerRoom).ToArray();
        var waiting = new Queue<int>(Enumerable.Range(0, lists.Length));
        while (waiting.TryDequeue(out var proposer))
            while (room[proposer] > 0 && lists[proposer].TryDequeue(out var wish))
            {
                room[proposer]--;
                var pair = of.Wishes[wish];
                var receiver = organizationsPropose ? pair.Person : pair.Organization;
                var kept = held[receiver] ??= [];
                kept.Add((organizationsPropose ? pair.OfPerson : pair.OfOrganization, -wish, wish));
                if (kept.Count <= receiverRoom(receiver))
                    continue;
                var refused = kept.Min;
                kept.Remove(refused);
                var other = organizationsPropose ? of.Wishes[refused.Wish].Organization : of.Wishes[refused.Wish].Person;
                room[other]++;
                waiting.Enqueue(other);
            }

        return [.. held.SelectMany(x => x ?? []).Select(x => x.Wish).Order()];
    }
}
