using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Learning;

namespace SetagayaPort.Core.Tests.Matchmaking.Learning;

/// <summary>Whose word an answer is, and which of several words counts.</summary>
public sealed class WordReaderTests(LearningTown town) : IClassFixture<LearningTown>, IAsyncLifetime
{
    public Task InitializeAsync() => town.BeginAnewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_proposal_is_the_askers_yes_and_the_answer_the_askeds()
    {
        await town.IntroduceAsync(0, 0, _ => { });
        await town.IntroduceAsync(1, 1, x => x.Accept(from: false, town.Now.AddDays(-15)));
        await town.IntroduceAsync(2, 2, x => x.Decline(town.Premises[2].OwnerId, ReasonCode.Timing, null, town.Now.AddDays(-14)));

        Assert.Equal(
            ["wish 0 yes", "wish 1 yes", "wish 2 yes", "shop 1 yes", "shop 2 no timing"],
            await SaidAsync());
    }

    [Fact]
    public async Task Who_takes_a_proposal_back_says_no_and_a_change_of_mind_or_silence_says_nothing()
    {
        await town.IntroduceAsync(0, 0, x => x.Decline(town.Wishes[0].OwnerId, ReasonCode.Distance, null, town.Now.AddDays(-14)));
        await town.IntroduceAsync(1, 1, x => x.Decline(town.Wishes[1].OwnerId, ReasonCode.ChangedMind, null, town.Now.AddDays(-14)));
        await town.IntroduceAsync(2, 2, x => x.Expire(town.Now.AddDays(-10)));

        Assert.Equal(["wish 0 no distance", "wish 2 yes"], await SaidAsync());
    }

    [Fact]
    public async Task An_agreement_is_the_strongest_word_of_both_and_a_contradicted_one_is_none()
    {
        await town.IntroduceAsync(0, 0, x => Agree(x, town.Premises[0].OwnerId));
        await town.IntroduceAsync(1, 1, x =>
        {
            Agree(x, town.Premises[1].OwnerId);
            x.Object(town.Wishes[1].OwnerId, "まとまっていません。", town.Now.AddDays(-8));
        });
        await town.IntroduceAsync(2, 2, x =>
        {
            x.Accept(from: false, town.Now.AddDays(-15));
            x.RecordOutcome(false, town.Premises[2].OwnerId, ReasonCode.Price, null, town.Now.AddDays(-9));
        });

        var words = await town.WordsAsync();

        Assert.Equal(6, words.Count(x => x.Yes));
        Assert.Equal([town.Wishes[0].Id, town.Premises[0].Id], words.Where(x => x.Seriousness == Seriousness.Agreement).Select(x => x.ListingId));
    }

    [Fact]
    public async Task The_more_serious_word_counts_and_not_the_later_one()
    {
        await town.IntroduceAsync(0, 0, _ => { });
        await town.MarkAsync(..1, 1, _ => false, ReasonCode.Price);

        Assert.Equal(["wish 0 yes", .. Enumerable.Range(1, 11).Select(x => $"wish {x} no price")], await SaidAsync());
    }

    [Fact]
    public async Task Words_of_suspended_people_are_left_out_and_those_of_deleted_listings_are_gone()
    {
        await town.MarkAsync(..2, 20, _ => true);
        var (suspended, deleted) = (town.Wishes[3], SetagayaPort.Core.Tests.Markets.SampleTown.Listing(SetagayaPort.Core.Tests.Markets.Sample.Wish()));
        await using var db = town.Open();
        db.Add(new Core.Accounts.Account { Id = deleted.OwnerId, DisplayName = "町の人", CreatedAt = town.Now, LastActiveOn = new(2026, 11, 1) });
        deleted.Publish(town.Now);
        db.Add(deleted);
        db.Add(new Core.Matchmaking.MatchFeedback { ListingId = deleted.Id, CounterpartId = town.Premises[0].Id, Verdict = Core.Matchmaking.MatchVerdict.Interested, At = town.Now.AddDays(-1) });
        await db.SaveChangesAsync();
        Assert.Equal(25, (await town.WordsAsync()).Count);

        await db.Listings.Where(x => x.Id == deleted.Id).ExecuteDeleteAsync();
        Assert.Equal(24, (await town.WordsAsync()).Count);
        await db.Accounts.Where(x => x.Id == suspended.OwnerId).ExecuteUpdateAsync(x => x.SetProperty(a => a.SuspendedUntil, town.Now.AddDays(1)));

        Assert.Equal(22, (await town.WordsAsync()).Count);
        await db.Accounts.Where(x => x.Id == suspended.OwnerId).ExecuteUpdateAsync(x => x.SetProperty(a => a.SuspendedUntil, (DateTimeOffset?)null));
    }

    [Fact]
    public void Words_of_one_owner_count_for_no_more_than_twenty_and_an_agreement_for_three()
    {
        var (busy, quiet) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var words = Enumerable.Range(0, 50).Select(_ => Word(busy, Seriousness.Mark)).Append(Word(quiet, Seriousness.Agreement)).Append(Word(quiet, Seriousness.Answer)).ToList();

        var verdicts = Lessons.Verdicts(words.Select(x => (x, Array.Empty<double>())));

        Assert.Equal(20, verdicts.Take(50).Sum(x => x.Weight), 9);
        Assert.Equal([3, 1], verdicts.Skip(50).Select(x => x.Weight));
    }

    private static SpokenWord Word(Guid owner, Seriousness seriousness) => new()
    {
        ListingId = owner,
        Kind = "shops.wish",
        OwnerId = owner,
        OtherId = Guid.CreateVersion7(),
        OtherKind = "shops.premises",
        Yes = true,
        Seriousness = seriousness,
        At = default,
    };

    private void Agree(Introduction introduction, Guid by)
    {
        introduction.Accept(from: false, town.Now.AddDays(-15));
        introduction.RecordOutcome(true, by, ReasonCode.Conditions, null, town.Now.AddDays(-9));
    }

    /// <summary>Each word as who said it of the counterpart of the same number.</summary>
    private async Task<List<string>> SaidAsync()
    {
        var (wishes, shops) = (town.Wishes.Select(x => x.Id).ToList(), town.Premises.Select(x => x.Id).ToList());
        return [.. (await town.WordsAsync())
            .Select(x => (Wish: wishes.IndexOf(x.ListingId), Shop: shops.IndexOf(x.ListingId), x.Yes, x.Reason))
            .OrderBy(x => x.Wish < 0).ThenBy(x => x.Wish + x.Shop)
            .Select(x => $"{(x.Wish < 0 ? $"shop {x.Shop}" : $"wish {x.Wish}")} {(x.Yes ? "yes" : "no")}{(x.Reason is { } reason ? " " + Core.Data.Words<ReasonCode>.Of(reason) : "")}")];
    }
}
