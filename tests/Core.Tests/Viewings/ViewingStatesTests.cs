using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core.Tests.Viewings;

/// <summary>Every change of a viewing against every state, and any sequence of them.</summary>
public sealed class ViewingStatesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<Viewing, bool, DateTimeOffset, bool>> Moves = new(StringComparer.Ordinal)
    {
        ["accept"] = (x, host, now) => x.Accept(host, 2, now),
        ["counter"] = (x, host, now) => x.Counter(host, Slots(now), null),
        ["decline"] = (x, host, _) => x.Decline(host, ReasonCode.Timing, null),
        ["move"] = (x, host, now) => x.Reschedule(host, Slots(now), "都合が変わりました。", now),
        ["cancel"] = (x, host, now) => x.Cancel(host, null, now),
        ["end"] = (x, _, now) => x.Cancel(null, null, now),
        ["tell"] = (x, _, now) => x.TellAddress(true, now),
        ["hide"] = (x, _, now) => x.TellAddress(false, now),
        ["remind"] = (x, _, now) => x.Remind(now),
    };

    /// <summary>How a viewing comes to stand so, and what each side may do then; what is not named may not be done.</summary>
    private static readonly (string Name, string[] Way, string[] ByHost, string[] ByVisitor, string[] Anyhow)[] Standings =
    [
        ("requested", [], ["accept", "counter", "decline", "cancel"], ["cancel"], ["end"]),
        ("countered by the host", ["host counter"], ["cancel"], ["accept", "counter", "decline", "cancel"], ["end"]),
        ("countered by the visitor", ["host counter", "visitor counter"], ["accept", "counter", "decline", "cancel"], ["cancel"], ["end"]),
        ("accepted", ["host accept"], ["move", "cancel"], ["move", "cancel"], ["end", "tell", "hide"]),
        ("accepted, the day before", ["host accept", "later 53"], ["move", "cancel"], ["move", "cancel"], ["end", "tell", "hide", "remind"]),
        ("reminded", ["host accept", "later 53", "host remind"], ["move", "cancel"], ["move", "cancel"], ["end", "tell", "hide"]),
        ("going on", ["host accept", "later 72.25"], [], [], ["tell", "hide"]),
        ("over", ["host accept", "later 80"], [], [], []),
        ("moved by the host", ["host accept", "host move"], ["cancel"], ["accept", "counter", "decline", "cancel"], ["end"]),
        ("moved by the visitor", ["host accept", "visitor move"], ["accept", "counter", "decline", "cancel"], ["cancel"], ["end"]),
        ("withdrawn", ["visitor cancel"], [], [], []),
        ("declined", ["host decline"], [], [], []),
        ("called off", ["host accept", "host cancel"], [], [], []),
        ("ended with the introduction", ["host accept", "host end"], [], [], []),
        ("every time has passed", ["later 200"], ["counter", "decline", "cancel"], ["cancel"], ["end"]),
    ];

    public static TheoryData<string, string, bool, bool> Table
    {
        get
        {
            var rows = new TheoryData<string, string, bool, bool>();
            foreach (var (standing, move, host) in Standings.SelectMany(x => Moves.Keys.SelectMany(move => new[] { (x, move, true), (x, move, false) })))
                rows.Add(standing.Name, move, host, (host ? standing.ByHost : standing.ByVisitor).Contains(move) || standing.Anyhow.Contains(move));
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_move_is_possible_exactly_where_the_table_says_so(string standing, string move, bool host, bool may)
    {
        var (viewing, now) = Brought(Standings.First(x => x.Name == standing).Way);
        var (state, version) = (viewing.State, viewing.Version);

        Assert.Equal(may, Moves[move](viewing, host, now));

        Assert.Equal(may ? version + 1 : version, viewing.Version);
        if (!may)
            Assert.Equal(state, viewing.State);
    }

    [Fact]
    public void Any_sequence_of_moves_keeps_to_the_way() => Prop.ForAll(AnyTries().ToArbitrary(), tries =>
    {
        var (viewing, now, told) = (New(), Start, false);
        foreach (var (move, host, hours) in tries)
        {
            now += TimeSpan.FromHours(hours);
            var ended = viewing.State is ViewingState.Declined or ViewingState.Cancelled;

            var moved = Moves[move](viewing, host, now);

            if (moved)
                told = move == "tell" || (told && move is not ("hide" or "move" or "cancel" or "end"));
            Assert.False(ended && moved);
            Assert.Equal(told, viewing.AddressTold);
            Holds(viewing);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_moves_that_are_tried_reach_every_state_and_the_address()
    {
        var reached = AnyTries().Sample(3000).SelectMany(tries =>
        {
            var (viewing, now) = (New(), Start);
            return tries.Select(x =>
            {
                Moves[x.Move](viewing, x.Host, now += TimeSpan.FromHours(x.Hours));
                return (viewing.State, viewing.AddressTold);
            }).ToList();
        }).ToList();

        Assert.Equal(Enum.GetValues<ViewingState>().Order(), reached.Select(x => x.State).Distinct().Order());
        Assert.Contains(reached, x => x.AddressTold);
    }

    [Fact]
    public void A_viewing_that_is_arranged_for_tomorrow_needs_no_reminder()
    {
        var viewing = New();

        Assert.True(viewing.Accept(true, 1, Start.AddHours(30)));

        Assert.False(viewing.Remind(Start.AddHours(47)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void Only_a_proposed_time_can_be_taken(int number) => Assert.False(New().Accept(true, number, Start));

    /// <summary>What is true of a viewing at any time.</summary>
    private static void Holds(Viewing x)
    {
        Assert.True(x.State != ViewingState.Accepted || x.EndsAt > x.StartsAt);
        Assert.True(!x.AddressTold || x.State == ViewingState.Accepted);
        Assert.Equal(x.IsPending, x.Awaits(true) || x.Awaits(false));
        Assert.False(x.Awaits(true) && x.Awaits(false));
        Assert.Equal(x.State == ViewingState.Declined, x.Reason is not null);
        Assert.InRange(x.Slots.Count, 1, Viewing.MostSlots);
    }

    private static (Viewing Viewing, DateTimeOffset Now) Brought(string[] way)
    {
        var (viewing, now) = (New(), Start);
        foreach (var words in way.Select(x => x.Split(' ')))
        {
            if (words[0] == "later")
                now = Start.AddHours(double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
            else
                Assert.True(Moves[words[1]](viewing, words[0] == "host", now));
        }

        return (viewing, now);
    }

    private static Viewing New()
    {
        var viewing = new Viewing
        {
            Id = Guid.CreateVersion7(),
            IntroductionId = Guid.CreateVersion7(),
            ListingId = Guid.CreateVersion7(),
            RequestedById = Guid.CreateVersion7(),
            RequestedAt = Start,
            People = 2,
        };
        viewing.Ask(Slots(Start));
        return viewing;
    }

    /// <summary>In two, three and four days, half an hour each.</summary>
    private static ViewingSlot[] Slots(DateTimeOffset now) => [new(now.AddDays(2), 30), new(now.AddDays(3), 30), new(now.AddDays(4), 30)];

    private static Gen<List<(string Move, bool Host, int Hours)>> AnyTries()
    {
        var move = from name in Gen.Elements(Moves.Keys.ToArray())
                   from host in ArbMap.Default.GeneratorFor<bool>()
                   from hours in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Choose(12, 100)))
                   select (name, host, hours);
        return from moves in move.ListOf(30) select moves.ToList();
    }
}
