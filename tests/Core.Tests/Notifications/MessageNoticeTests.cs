using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Notifications;

/// <summary>However fast a talk goes, one look at who has not read waits for it; nothing that is said falls between two looks.</summary>
public sealed class MessageNoticeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Many_messages_leave_one_look_and_what_came_meanwhile_leaves_the_next()
    {
        var (talk, host, guest) = await TalkAsync();
        await SayAsync(talk, host, 3);
        Assert.Equal([1L], await LooksAsync(talk));

        await LookAsync(talk, 1);
        Assert.Equal([1L, 3L], await LooksAsync(talk));
        Assert.Equal(1, await NoticesAsync(guest));

        await SayAsync(talk, host, 1);
        Assert.Equal([1L, 3L], await LooksAsync(talk));

        await LookAsync(talk, 3);
        await LookAsync(talk, 4);
        Assert.Equal([1L, 3L, 4L], await LooksAsync(talk));
        Assert.Equal(1, await NoticesAsync(guest));

        await SayAsync(talk, host, 1);
        Assert.Equal([1L, 3L, 4L, 5L], await LooksAsync(talk));
    }

    [Fact]
    public async Task Whoever_wrote_last_is_told_nothing_and_who_has_not_read_it_is()
    {
        var (talk, host, guest) = await TalkAsync();
        await SayAsync(talk, host, 1);
        // Their own words count as read; so do those before them.
        await SayAsync(talk, guest, 1);
        await SayAsync(talk, host, 1);
        await SayAsync(talk, guest, 1);
        await LookAsync(talk, 4);

        Assert.Equal((1, 0), (await NoticesAsync(host), await NoticesAsync(guest)));
    }

    [Fact]
    public async Task Look_that_was_given_up_does_not_silence_a_talk_for_ever()
    {
        var (talk, host, _) = await TalkAsync();
        await SayAsync(talk, host, 1);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM outbox WHERE key = {talk.ToString()}");
            await db.Database.ExecuteSqlAsync($"UPDATE message_notices SET since = now() - interval '11 minutes' WHERE conversation_id = {talk}");
        }

        await SayAsync(talk, host, 1);

        Assert.Equal([2L], await LooksAsync(talk));
    }

    [Fact]
    public async Task Sends_and_looks_at_once_lose_no_message()
    {
        var (talk, host, guest) = await TalkAsync();
        var sends = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
                await SayAsync(talk, host, 1);
        });
        var looked = 0L;
        while (!sends.IsCompleted || (await LooksAsync(talk)).Exists(x => x > looked))
        {
            foreach (var number in (await LooksAsync(talk)).Where(x => x > looked).ToList())
            {
                await LookAsync(talk, number);
                looked = number;
            }
        }

        await sends;
        Assert.Equal(60, looked);
        Assert.Equal(1, await NoticesAsync(guest));
    }

    private async Task<(Guid Talk, Guid Host, Guid Guest)> TalkAsync()
    {
        await using var db = database.Open();
        var now = TimeProvider.System.GetUtcNow();
        var people = Enumerable.Range(0, 2)
            .Select(_ => new Account { Id = Guid.CreateVersion7(), DisplayName = "町の人", CreatedAt = now, LastActiveOn = DateOnly.FromDateTime(now.Date) }).ToList();
        var talk = new Conversation { Id = Guid.CreateVersion7(), Title = "相談", CreatedAt = now, LastEventAt = now };
        foreach (var person in people)
            talk.Members.Add(new ConversationMember { ConversationId = talk.Id, AccountId = person.Id });
        db.AddRange(people);
        db.Add(talk);
        await db.SaveChangesAsync();
        return (talk.Id, people[0].Id, people[1].Id);
    }

    private async Task SayAsync(Guid talk, Guid who, int times)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var messages = new MessageService(source, new LiveFeed(), TimeProvider.System);
        for (var i = 0; i < times; i++)
            Assert.True((await messages.SendAsync(new Caller(who), talk, new OutgoingMessage(Guid.CreateVersion7().ToString(), "こんにちは"))).Ok);
    }

    private async Task LookAsync(Guid talk, long number)
    {
        await using var db = database.Open();
        var notice = new MessageNotice(db, new ConversationReader(db), new Notifier(db, new LiveFeed(), TimeProvider.System), new EffectLedger(db));
        var work = new OutboxMessage { Topic = OutboxTopics.NotifyMessage, Key = talk.ToString(), EnqueuedAt = default, Payload = new JsonObject { ["number"] = number } };
        await notice.HandleAsync(work, CancellationToken.None);
    }

    /// <summary>The numbers up to which looks were left.</summary>
    private async Task<List<long>> LooksAsync(Guid talk)
    {
        await using var db = database.Open();
        return await db.Database.SqlQuery<long>($"SELECT (payload ->> 'number')::bigint AS \"Value\" FROM outbox WHERE key = {talk.ToString()} ORDER BY id").ToListAsync();
    }

    private async Task<int> NoticesAsync(Guid account)
    {
        await using var db = database.Open();
        return await db.Set<Notification>().CountAsync(x => x.AccountId == account);
    }
}
