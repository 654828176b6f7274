using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Tests.Matchmaking.Learning;

/// <summary>What is learned is used only when the week that it has not seen shows that it is better, and while nobody has switched it off.</summary>
public sealed class LearningNightTests(LearningTown town) : IClassFixture<LearningTown>, IAsyncLifetime
{
    private static readonly IReadOnlyList<double> ByHand = Calibration.Prior(LearningTown.Model, MarketSide.Right).Weights;
    private static readonly int FitOut = LearningTown.Model.Criteria.ToList().FindIndex(x => x.Topic == "fitOut");

    public Task InitializeAsync() => town.BeginAnewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task People_who_go_by_one_matter_teach_its_weight_and_only_their_own_view()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        var before = await town.TracesAsync();

        await town.LearnAsync();

        var learned = (await town.LearnedAsync())!;
        Assert.Equal((96, 48), (learned.Examples, learned.HeldOut));
        Assert.True(learned.Effect!.After.LogLoss < learned.Effect.Before.LogLoss);
        Assert.True(learned.IsBetter);
        Assert.True(learned.After[FitOut] > 1.5 * ByHand[FitOut]);
        Assert.Equal(learned.After, await town.UsedAsync());
        var other = (await town.LearnedAsync(MarketSide.Left))!;
        Assert.Equal((0, 0, true), (other.Examples, other.HeldOut, other.Effect is null));
        Assert.Equal(Calibration.Prior(LearningTown.Model, MarketSide.Left).Weights, await town.UsedAsync(MarketSide.Left));
        Assert.Equal(LearningUse.InUse, (await town.LineAsync()).Use);
        var after = await town.TracesAsync();
        Assert.Equal(["learning.begun"], after.Acts.Skip(before.Acts.Count));
        Assert.Equal(1, after.Refreshes);
    }

    [Fact]
    public async Task What_the_held_out_week_does_not_bear_out_is_not_used()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => !same);

        await town.LearnAsync();

        var learned = (await town.LearnedAsync())!;
        Assert.True(learned.Effect!.After.LogLoss > learned.Effect.Before.LogLoss);
        Assert.NotEqual(ByHand, learned.After);
        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.Equal(LearningUse.NotBetter, (await town.LineAsync()).Use);
        Assert.Equal(0, (await town.TracesAsync()).Refreshes);
    }

    [Fact]
    public async Task What_was_better_last_week_and_is_no_longer_gives_way_to_the_weights_set_by_hand()
    {
        await town.MarkAsync(..6, 20, same => same);
        await town.MarkAsync(6..9, 3, same => same);
        await town.LearnAsync();
        Assert.NotEqual(ByHand, await town.UsedAsync());

        town.Pass(TimeSpan.FromDays(7));
        await town.MarkAsync(9.., 1, same => !same);
        await town.LearnAsync();

        var learned = (await town.LearnedAsync())!;
        Assert.Equal((108, 36), (learned.Examples, learned.HeldOut));
        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.Equal("learning.ended", (await town.TracesAsync()).Acts[^1]);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(8, 1)]
    public async Task Too_few_answers_teach_nothing(int earlier, int later)
    {
        await town.MarkAsync(..earlier, 20, same => same);
        await town.MarkAsync(8..(8 + later), 3, same => same);

        await town.LearnAsync();

        var learned = (await town.LearnedAsync())!;
        Assert.Null(learned.Effect);
        Assert.Equal(ByHand, learned.After);
        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.Equal(LearningUse.TooFew, (await town.LineAsync()).Use);
    }

    [Theory]
    [InlineData(ReasonCode.Filled, false)]
    [InlineData(ReasonCode.NoReply, false)]
    [InlineData(ReasonCode.ChangedMind, false)]
    [InlineData(ReasonCode.Conditions, true)]
    [InlineData(null, true)]
    public async Task A_no_that_says_nothing_of_the_pair_teaches_nothing(ReasonCode? reason, bool teaches)
    {
        await town.MarkAsync(..6, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        await town.LearnAsync();
        var without = (await town.LearnedAsync())!;

        await town.MarkAsync(6..8, 20, _ => false, reason);
        await town.LearnAsync();

        var with = (await town.LearnedAsync())!;
        Assert.Equal(teaches ? 96 : 72, with.Examples);
        Assert.Equal(!teaches, without.After.SequenceEqual(with.After));
    }

    [Fact]
    public async Task Reasons_of_the_matter_raise_its_weight()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        await town.LearnAsync();
        var plain = (await town.LearnedAsync())!;
        await town.BeginAnewAsync();

        await town.MarkAsync(..8, 20, same => same, ReasonCode.Price);
        await town.MarkAsync(8.., 3, same => same, ReasonCode.Price);
        await town.LearnAsync();

        var rent = LearningTown.Model.Criteria.ToList().FindIndex(x => x.Topic == "rent");
        Assert.True((await town.LearnedAsync())!.After[rent] > plain.After[rent]);
    }

    [Fact]
    public async Task Switched_off_by_configuration_nothing_is_read_and_nothing_learned_is_used()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        await town.LearnAsync();
        var at = (await town.LearnedAsync())!.LearnedAt;

        town.Options.Enabled = false;
        await town.LearnAsync();

        Assert.Equal(at, (await town.LearnedAsync())!.LearnedAt);
        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.Equal(LearningUse.Disabled, (await town.LineAsync()).Use);
    }

    [Fact]
    public async Task A_coordinator_switches_it_off_and_on_again_and_both_are_recorded()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        await town.LearnAsync();
        var before = await town.TracesAsync();

        Assert.True((await town.SwitchAsync(LearningTown.Coordinator, false)).Ok);
        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.Equal(LearningUse.Off, (await town.LineAsync()).Use);
        await town.LearnAsync();
        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.True((await town.SwitchAsync(LearningTown.Coordinator, true)).Ok);

        Assert.Equal((await town.LearnedAsync())!.After, await town.UsedAsync());
        var after = await town.TracesAsync();
        Assert.Equal(["learning.switchedOff", "learning.switchedOn"], after.Acts.Skip(before.Acts.Count));
        Assert.Equal(before.Refreshes + 2, after.Refreshes);
    }

    [Fact]
    public async Task Members_neither_see_nor_switch_it_and_an_unknown_model_is_not_found()
    {
        var member = new Caller(town.Wishes[0].OwnerId);
        await using var db = town.Open();

        Assert.Equal(Error.Forbidden, (await town.SwitchAsync(member, false)).Error);
        Assert.Equal(Error.Forbidden, (await town.Desk(db).ListAsync(member)).Error);
        Assert.Equal(Error.NotFound, (await town.SwitchAsync(LearningTown.Coordinator, false, "shops.castle")).Error);
    }

    [Fact]
    public async Task Weights_learned_for_a_model_that_has_changed_since_are_not_used()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        await town.LearnAsync();

        await using var db = town.Open();
        await db.Database.ExecuteSqlRawAsync("UPDATE learned_views SET before[1] = before[1] + 1");

        Assert.Equal(ByHand, await town.UsedAsync());
        Assert.Equal(LearningUse.NotYet, (await town.LineAsync()).Use);
    }

    [Fact]
    public async Task Nothing_stored_names_a_person_or_a_listing()
    {
        await town.MarkAsync(..8, 20, same => same);
        await town.MarkAsync(8.., 3, same => same);
        await town.LearnAsync();

        await using var db = town.Open();
        var stored = string.Concat(await db.Database.SqlQuery<string>($"SELECT to_jsonb(x)::text AS \"Value\" FROM learned_views x").ToListAsync());

        Assert.NotEmpty(stored);
        Assert.All(town.Wishes.Concat(town.Premises).SelectMany(x => new[] { x.Id, x.OwnerId }), id => Assert.DoesNotContain(id.ToString(), stored, StringComparison.Ordinal));
    }
}
