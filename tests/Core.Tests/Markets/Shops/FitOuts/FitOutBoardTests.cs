using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Core.Markets.Shops.FitOuts;

namespace SetagayaPort.Core.Tests.Markets.Shops.FitOuts;

/// <summary>Any sequence of moves by anybody: "agreed" is reached only with three consents of three people to one version, and nobody speaks for another.</summary>
public sealed class FitOutBoardTests
{
    [Fact]
    public void Any_sequence_of_moves_keeps_to_the_rules() => Prop.ForAll(AnyTries().ToArbitrary(), tries =>
    {
        var town = new BoardTown(tries.Role, tries.Offline);
        foreach (var name in tries.Moves)
        {
            var before = town.Take();

            var moved = BoardTown.Moves[name](town);

            Assert.False(moved && before.Agreed, $"{name} changed a board on which all three had agreed.");
            Assert.Equal(moved ? before.Version + 1 : before.Version, town.Board.Version);
            Assert.True(moved || town.Take() == before, $"{name} was refused and yet left something behind.");
            if (moved && name.StartsWith("write", StringComparison.Ordinal))
                Assert.All(Enum.GetValues<FitOutRole>(), x => Assert.Null(town.Board.Standing(x)));
            town.Holds();
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_moves_that_are_tried_reach_agreement_pressed_and_spoken_and_every_state_of_the_third()
    {
        var reached = AnyTries().Sample(3000).Select(tries =>
        {
            var town = new BoardTown(tries.Role, tries.Offline);
            foreach (var name in tries.Moves)
                BoardTown.Moves[name](town);
            return town.Board;
        }).ToList();

        Assert.Contains(reached, x => x.IsAgreed && x.Consents.TrueForAll(c => c.RecordedById is null));
        Assert.Contains(reached, x => x.IsAgreed && x.Standing(x.ThirdRole)!.AccountId is null);
        Assert.Contains(reached, x => x.IsAgreed && x.Standing(FitOutRole.Newcomer)!.RecordedById is not null);
        Assert.Contains(reached, x => x.IsAgreed && x.Number > 1 && x.Consents.Exists(c => !c.Given));
        Assert.Equal(Enum.GetValues<InvitationState>().Order(), reached.SelectMany(x => x.Invitations).Select(x => x.State).Distinct().Order());
    }

    [Theory]
    [InlineData(FitOutRole.Owner, FitOutRole.Tenant)]
    [InlineData(FitOutRole.Tenant, FitOutRole.Owner)]
    public void The_three_agree_step_by_step(FitOutRole premises, FitOutRole third)
    {
        var town = new BoardTown(premises, offline: false);

        town.Does("write whole", "invite the third", "the third joins", "the newcomer joins", "the premises consent", "the newcomer consents");
        Assert.False(town.Board.IsAgreed);
        town.Does("the third consents");

        Assert.True(town.Board.IsAgreed);
        Assert.Equal(third, town.Board.RoleOf(BoardTown.Third, town.Parties));
        Assert.All(town.Board.Consents, x => Assert.Contains("カウンター", x.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_consent_to_an_earlier_version_or_of_an_earlier_third_party_does_not_count()
    {
        var town = new BoardTown(FitOutRole.Owner, offline: false);
        town.Does("write whole", "invite the third", "the third joins", "the newcomer joins", "the third consents", "remove", "invite another", "the other joins");

        Assert.Null(town.Board.Standing(FitOutRole.Tenant));
        town.Does("the premises consent", "the newcomer consents");
        Assert.False(town.Board.IsAgreed);

        town.Does("write another", "the other consents", "the newcomer consents");
        Assert.False(town.Board.IsAgreed);
        Assert.False(BoardTown.Moves["consent to an old version"](town));
    }

    [Fact]
    public void The_third_party_who_stands_on_a_side_by_now_has_no_word()
    {
        var town = new BoardTown(FitOutRole.Owner, offline: false);
        town.Does("write whole", "invite the third", "the third joins", "the third goes over to the newcomer");

        Assert.False(BoardTown.Moves["the third consents"](town));
    }

    [Theory]
    [InlineData("a member records the premises")]
    [InlineData("a party records the third")]
    [InlineData("record the premises")]
    [InlineData("record the newcomer")]
    public void Nobodys_word_is_recorded_for_somebody_who_is_online_or_by_a_party(string move)
    {
        var town = new BoardTown(FitOutRole.Owner, offline: false);
        town.Does("write whole", "the newcomer joins", "take in somebody offline");

        Assert.False(BoardTown.Moves[move](town));
        Assert.True(BoardTown.Moves["record the third"](town));
    }

    private static Gen<Tries> AnyTries()
    {
        var move = Gen.Frequency((3, Gen.Elements(BoardTown.Usual)), (2, Gen.Elements(BoardTown.Moves.Keys.ToArray())));
        return from role in Gen.Elements(FitOutRole.Owner, FitOutRole.Tenant)
               from offline in ArbMap.Default.GeneratorFor<bool>()
               from moves in move.ListOf(50)
               select new Tries(role, offline, moves.ToList());
    }

    private sealed record Tries(FitOutRole Role, bool Offline, List<string> Moves);
}
