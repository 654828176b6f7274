using System.Text.Json.Nodes;
using FsCheck.Fluent;
using SetagayaPort.Core.ShopRecords;

namespace SetagayaPort.Core.Tests.ShopRecords;

/// <summary>However often the date moves: what is done stays, what is open keeps its order and never lies after the closing date.</summary>
public sealed class ClosingPlanTests
{
    private const int Sequences = 300;
    private const int Length = 12;

    private static readonly DateTimeOffset Start = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);
    private static readonly string?[] Tenures = [null, "leased", "owned", "none"];

    [Fact]
    public void No_sequence_of_changes_moves_what_is_done_or_disorders_what_is_open()
    {
        foreach (var moves in Gen.Choose(0, 9999).ListOf(Length).Sample(Sequences))
        {
            var (shop, now) = (Shop(), Start);
            var done = new Dictionary<ClosingStepKind, (DateOnly Due, DateTimeOffset? At, Guid? By)>();
            foreach (var move in moves)
            {
                now = Play(shop, move, now);
                foreach (var step in shop.Steps.Where(x => x.IsDone))
                    Assert.Equal(done.TryGetValue(step.Kind, out var before) ? before : done[step.Kind] = (step.DueOn, step.DoneAt, step.DoneById), (step.DueOn, step.DoneAt, step.DoneById));
                Assert.All(done.Keys, kind => Assert.Contains(shop.Steps, x => x.Kind == kind && x.IsDone));
                var open = shop.Steps.Where(x => !x.IsDone).OrderBy(x => x.Kind).Select(x => x.DueOn).ToList();
                Assert.Equal(open.Order(), open);
                Assert.All(open, x => Assert.True(shop.ClosingOn is { } closing && x <= closing, $"{x} lies after {shop.ClosingOn}."));
                Assert.Equal(shop.Steps.Count, shop.Steps.Select(x => x.Kind).Distinct().Count());
            }
        }
    }

    [Fact]
    public void The_steps_are_counted_back_from_the_date_and_what_is_late_already_is_due_today()
    {
        var today = new DateOnly(2026, 11, 22);
        var closing = today.AddDays(100);

        var plan = ClosingPlan.Of(closing, today, Enum.GetValues<ClosingStepKind>());

        Assert.Equal([today, today, today, closing.AddDays(-60), closing.AddDays(-30), closing], Enum.GetValues<ClosingStepKind>().Select(x => plan[x]));
        Assert.Equal(closing.AddDays(300), ClosingPlan.Of(closing.AddDays(300), today, [ClosingStepKind.HandOver])[ClosingStepKind.HandOver]);
        Assert.Equal(closing.AddDays(300 - 180), ClosingPlan.Of(closing.AddDays(300), today, [ClosingStepKind.TellLandlord])[ClosingStepKind.TellLandlord]);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("leased", true)]
    [InlineData("owned", false)]
    [InlineData("none", false)]
    public void Only_a_shop_that_may_be_leased_has_a_landlord_to_tell(string? tenure, bool tells)
    {
        var shop = Shop(tenure);
        shop.PlanClosing(new DateOnly(2027, 11, 22), Start);

        Assert.Equal(tells, shop.Steps.Exists(x => x.Kind == ClosingStepKind.TellLandlord));
    }

    [Fact]
    public void Giving_the_date_up_keeps_what_is_done_alone()
    {
        var shop = Shop();
        shop.PlanClosing(new DateOnly(2027, 11, 22), Start);
        Assert.True(shop.Do(ClosingStepKind.TellStaff, Guid.CreateVersion7(), Start));
        Assert.False(shop.Do(ClosingStepKind.TellStaff, Guid.CreateVersion7(), Start));

        shop.PlanClosing(null, Start);

        Assert.Equal([ClosingStepKind.TellStaff], shop.Steps.Select(x => x.Kind));
    }

    [Fact]
    public void Reminders_lie_a_month_and_a_week_before_and_the_day_after()
    {
        var (today, due) = (new DateOnly(2026, 11, 22), new DateOnly(2027, 11, 22));
        var step = ClosingStep.Of(Guid.CreateVersion7(), ClosingStepKind.HandOver, due, today);
        var days = new List<DateOnly>();
        while (step.RemindOn is { } day)
        {
            days.Add(day);
            step.Reminded(day);
        }

        Assert.Equal([due.AddDays(-30), due.AddDays(-7), due.AddDays(1)], days);
    }

    private static DateTimeOffset Play(ShopRecord shop, int move, DateTimeOffset now)
    {
        switch (move % 5)
        {
            case 0 or 1:
                shop.PlanClosing(Core.Language.Dates.DayOf(now).AddDays(1 + (move / 5 % 700)), now);
                return now;
            case 2:
                shop.Do((ClosingStepKind)(move / 5 % 6), Guid.CreateVersion7(), now);
                return now;
            case 3:
                shop.Write(Details(Tenures[move / 5 % 4]), null, now);
                return now;
            default:
                return now.AddDays(move / 5 % 200);
        }
    }

    private static ShopRecord Shop(string? tenure = null)
    {
        var shop = new ShopRecord { Id = Guid.CreateVersion7(), OwnerId = Guid.CreateVersion7(), CreatedAt = Start };
        shop.Write(Details(tenure), null, Start);
        return shop;
    }

    private static JsonObject Details(string? tenure) => tenure is null ? new JsonObject { ["name"] = "店" } : new JsonObject { ["name"] = "店", ["premises"] = tenure };
}
