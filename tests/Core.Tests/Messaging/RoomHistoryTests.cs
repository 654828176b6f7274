using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Messaging.Rooms;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Messaging;

/// <summary>Any run of saying, rewriting, joining, leaving, removing and coming back: what each person reads is what the model says.</summary>
public sealed class RoomHistoryTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int People = 4;
    private const int Owner = 0;

    [Fact]
    public async Task Each_person_reads_exactly_what_the_rule_gives_them_whatever_happens()
    {
        var accounts = await PeopleAsync();
        var moves = Gen.Choose(0, 4).Zip(Gen.Choose(0, People - 1));
        var runs = Gen.Elements(HistoryRule.FromStart, HistoryRule.FromJoining).Zip(moves.ListOf(30));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(runs.ToArbitrary(), run => RunAsync(accounts, run.Item1, run.Item2)));
    }

    private async Task RunAsync(Guid[] accounts, HistoryRule rule, IEnumerable<(int Move, int Who)> moves)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var (model, room) = (new RoomModel(rule, Owner), await OpenAsync(accounts[Owner], rule));
        foreach (var (move, who) in moves)
            await DoAsync(model, room, accounts, source, move, who);

        await using var db = database.Open();
        var reader = new ConversationReader(db);
        foreach (var who in model.Ever)
            await AgreeAsync(model, reader, room, accounts, who);
        foreach (var who in Enumerable.Range(0, People).Except(model.Ever))
            Assert.Null(await reader.EventsAsync(accounts[who], room, 0, 500));
    }

    private async Task DoAsync(RoomModel model, Guid room, Guid[] accounts, NpgsqlDataSource source, int move, int who)
    {
        var caller = new Caller(accounts[who]);
        var messages = new MessageService(source, new LiveFeed(), TimeProvider.System);
        switch (move)
        {
            case 0 or 1:
                var sent = await messages.SendAsync(caller, room, new OutgoingMessage(Guid.CreateVersion7().ToString(), $"{model.Messages + 1}:0"));
                Assert.Equal(model.Present.Contains(who), sent.Ok);
                if (sent.Ok)
                    model.Say(who);
                break;
            case 2:
                if (model.Log.LastOrDefault(x => x.What == "said" && x.Who == who) is not { Number: { } number } || !model.Present.Contains(who))
                    break;
                Assert.True((await messages.EditAsync(caller, room, number, $"{number}:{model.Log.Count}")).Ok);
                model.Edit(number);
                break;
            case 3:
                if (await ChangeAsync(room, x => x.Join(accounts[who], false, accounts[who], TimeProvider.System.GetUtcNow())))
                    model.Join(who);
                break;
            default:
                // Now by themselves, now by the owner; the owner stays.
                if (await ChangeAsync(room, x => model.Log.Count % 2 == 0
                        ? x.Leave(accounts[who], TimeProvider.System.GetUtcNow())
                        : x.Remove(accounts[Owner], accounts[who], TimeProvider.System.GetUtcNow())))
                    model.Leave(who);
                break;
        }
    }

    private static async Task AgreeAsync(RoomModel model, ConversationReader reader, Guid room, Guid[] accounts, int who)
    {
        var expected = model.ReadableBy(who).ToList();
        var page = (await reader.EventsAsync(accounts[who], room, 0, 500))!;
        Assert.Equal(expected.Select(x => x.Seq), page.Events.Select(x => x.Seq));
        Assert.Equal(expected.Select(x => x.Words), page.Events.Select(x => x.System is { } system
            ? system.Kind switch { SystemWord.Withheld => null, SystemWord.Removed => "left", var kind => Words<SystemWord>.Of(kind) }
            : x.Message!.Body));
        Assert.Equal(expected.Count, page.LastSeq);

        var messages = model.MessagesOf(who);
        Assert.Equal(messages, (await reader.MessagesAsync(accounts[who], room, null, 200))!.Select(x => (x.Number, x.Body)));
        var all = new List<long>();
        await foreach (var message in reader.AllAsync(accounts[who], room))
            all.Add(message.Number);
        Assert.Equal(messages.Select(x => x.Number), all);

        var summary = Assert.Single(await reader.ListAsync(accounts[who], room));
        Assert.Equal(!model.Present.Contains(who), summary.Left);
        Assert.Equal(messages.Count(x => x.Number > summary.ReadNumber), summary.Unread);
        Assert.Equal(Enumerable.Range(0, People).Where(other => expected.Exists(x => x.Words is not null && model.Log[(int)x.Seq - 1].There.Contains(other))).Select(x => accounts[x]).Order(),
            summary.Participants.Select(x => x.AccountId).Order());
        foreach (var position in (await reader.PositionsAsync(accounts[who])).Where(x => x.ConversationId == room))
            Assert.Equal(summary.Unread, position.LastNumber - position.ReadNumber);
    }

    private async Task<Guid> OpenAsync(Guid owner, HistoryRule rule)
    {
        await using var db = database.Open();
        var (room, word) = Conversation.OpenRoom(Guid.CreateVersion7(), "店の相談", rule, owner, null, TimeProvider.System.GetUtcNow());
        db.Add(room);
        db.Add(word);
        await db.SaveChangesAsync();
        return room.Id;
    }

    private async Task<bool> ChangeAsync(Guid room, Func<Conversation, ConversationEvent?> change)
    {
        await using var db = database.Open();
        var changed = await new RoomDesk(db, new LiveFeed(), TimeProvider.System).ChangeAsync<bool>(room, (found, words, _) =>
        {
            if (change(found) is not { } word)
                return Task.FromResult<Result<bool>>(false);
            words.Add(word);
            return Task.FromResult<Result<bool>>(true);
        }, CancellationToken.None);
        return changed.Value;
    }

    private async Task<Guid[]> PeopleAsync()
    {
        await using var db = database.Open();
        var people = Enumerable.Range(0, People).Select(x => new Account
        {
            Id = Guid.CreateVersion7(),
            DisplayName = $"町の人{x}",
            CreatedAt = TimeProvider.System.GetUtcNow(),
            LastActiveOn = new DateOnly(2026, 11, 29),
        }).ToList();
        db.AddRange(people);
        await db.SaveChangesAsync();
        return [.. people.Select(x => x.Id)];
    }
}
