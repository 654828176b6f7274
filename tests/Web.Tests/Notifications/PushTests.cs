using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Notifications;

/// <summary>What stays unread is told on devices: encrypted, once, without what people wrote, and not to whom it does not belong any more.</summary>
public sealed class PushTests(PushTown town) : IClassFixture<PushTown>
{
    private const string Words = "土曜の午後に、店でお待ちしています";
    private readonly PortApp app = town.App;

    [Fact]
    public async Task An_unread_message_is_told_once_without_its_words_and_the_next_one_again()
    {
        var (talk, device, _) = await town.TalkAsync();
        await town.SayAsync(talk, Words);
        await app.RunAsync<NoticePushes>();
        await town.DoneAsync();
        Assert.Empty(town.Service.At(device));

        await town.RunAsync();
        await town.RunAsync(minutes: 20);

        var push = Assert.Single(town.Service.At(device), x => x["url"].StartsWith("/messages/", StringComparison.Ordinal));
        Assert.Equal(("けやきさんからメッセージが届いています。", $"/messages/{talk.Conversation}", "ja"), (push["body"], push["url"], push["lang"]));
        Assert.DoesNotContain(Words, push.Letter.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("86400", "high", push["tag"]), (push.Headers["TTL"], push.Headers["Urgency"], push.Headers["Topic"]));
        Assert.StartsWith("vapid t=", push.Headers["Authorization"], StringComparison.Ordinal);

        await town.SayAsync(talk, "もう一度、お知らせします");
        await town.RunAsync();

        var (first, second) = (town.Service.At(device)[^2], town.Service.At(device)[^1]);
        Assert.Equal((first["url"], first["tag"]), (second["url"], second["tag"]));
        var unread = (await talk.Asker.GetAsync("notifications")).Json.AsArray().Where(x => x!["kind"]!.GetValue<string>() == "message" && !x["read"]!.GetValue<bool>());
        Assert.Single(unread);
    }

    [Fact]
    public async Task What_was_read_on_the_site_or_is_turned_off_is_not_told()
    {
        var ((talk, device, _), (other, silent, _)) = (await town.TalkAsync(), await town.TalkAsync());
        await town.RunAsync();
        var (before, beforeSilent) = (town.Service.At(device).Count, town.Service.At(silent).Count);
        (await other.Asker.PutAsync("me/notification-settings", new { push = new { message = false, match = false, project = false } })).Is(HttpStatusCode.OK);
        await town.SayAsync(talk, Words);
        await town.SayAsync(other, Words);
        (await talk.Asker.PutAsync($"conversations/{talk.Conversation}/read", new { number = 1 })).Is(HttpStatusCode.OK);

        await town.RunAsync();

        Assert.Equal((before, beforeSilent), (town.Service.At(device).Count, town.Service.At(silent).Count));
    }

    [Fact]
    public async Task Four_workers_at_once_tell_each_device_once()
    {
        var (talk, device, _) = await town.TalkAsync();
        var (second, _) = await town.DeviceAsync(talk.Asker);
        await town.RunAsync();
        var before = town.Service.At(device).Count;
        await town.SayAsync(talk, Words);
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.RunAsync<NoticePushes>()));
        await town.DoneAsync();

        Assert.Equal(before + 1, town.Service.At(device).Count);
        Assert.Single(town.Service.At(second));
    }

    [Fact]
    public async Task The_same_work_done_by_two_workers_is_sent_once()
    {
        var (talk, device, id) = await town.TalkAsync();
        await town.RunAsync();
        var before = town.Service.At(device).Count;
        await town.SayAsync(talk, Words);
        var notice = (await talk.Asker.GetAsync("notifications")).Json[0]!["id"]!.GetValue<Guid>();
        await app.ExecuteAsync("INSERT INTO push_deliveries (notification_id, device_id, left_at) VALUES ($1, $2, now())", notice, id);
        var work = new OutboxMessage { Topic = OutboxTopics.SendPush, Key = id.ToString(), EnqueuedAt = default, Payload = new JsonObject { ["notices"] = new JsonArray(notice) } };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DoAsync(work)));

        Assert.Equal(before + 1, town.Service.At(device).Count);
    }

    [Fact]
    public async Task Many_notices_of_a_night_are_told_as_a_number()
    {
        var person = await app.JoinAsync();
        (await person.PutAsync("me/notification-settings", new { quietFrom = 0, quietUntil = 0 })).Is(HttpStatusCode.OK);
        var (device, _) = await town.DeviceAsync(person);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 5; i++)
        {
            await app.ExecuteAsync(
                "INSERT INTO notifications (id, account_id, kind, text_ja, text_en, link, created_at) VALUES ($1, $2, 'request', '申し込み', 'A request', '/introductions', $3)",
                Guid.CreateVersion7(), person.Id, app.Clock.GetUtcNow());
        }

        await town.RunAsync();

        Assert.Equal("読んでいないお知らせが5件あります。", Assert.Single(town.Service.At(device))["body"]);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_device_that_is_gone_is_removed(int status)
    {
        var (talk, device, _) = await town.TalkAsync();
        await town.RunAsync();
        town.Service.Refuse(device, status);
        await town.SayAsync(talk, Words);

        await town.RunAsync();

        Assert.Empty((await talk.Asker.GetAsync("me/devices"))["devices"].AsArray());
    }

    [Fact]
    public async Task A_push_service_that_is_busy_gets_it_after_the_pause_that_it_asks_for()
    {
        var (talk, device, id) = await town.TalkAsync();
        await town.RunAsync();
        var before = town.Service.At(device).Count;
        town.Service.Refuse(device, 429, retryAfter: "1800");
        await town.SayAsync(talk, Words);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunAsync<NoticePushes>();

        await Soon.HoldsAsync("it is put off by half an hour", Deadline.Patient, async () =>
            await app.ReadAsync("SELECT count(*)::text FROM outbox WHERE topic = 'push.send' AND key = $1 AND available_at > now() + interval '25 minutes' AND dead_at IS NULL", id.ToString()) == "1");
        Assert.Equal(before, town.Service.At(device).Count);
        await app.ExecuteAsync("UPDATE outbox SET available_at = now() WHERE topic = 'push.send' AND key = $1", id.ToString());
        await town.DoneAsync();

        Assert.Equal(before + 1, town.Service.At(device).Count);
    }

    [Fact]
    public async Task A_push_service_that_fails_gets_it_again()
    {
        var (talk, device, _) = await town.TalkAsync();
        await town.RunAsync();
        var before = town.Service.At(device).Count;
        town.Service.Refuse(device, 503);
        await town.SayAsync(talk, Words);

        await town.RunAsync();

        Assert.Equal(before + 1, town.Service.At(device).Count);
    }

    [Fact]
    public async Task Revoked_sessions_and_suspensions_end_it()
    {
        var ((talk, revoked, _), (other, suspended, _)) = (await town.TalkAsync(), await town.TalkAsync());
        await town.RunAsync();
        var (before, beforeSuspended) = (town.Service.At(revoked).Count, town.Service.At(suspended).Count);
        await town.SayAsync(talk, Words);
        await town.SayAsync(other, Words);
        await app.ExecuteAsync("UPDATE accounts SET session_version = session_version + 1 WHERE id = $1", talk.Asker.Id);
        await app.ExecuteAsync("UPDATE accounts SET suspended_until = $2 WHERE id = $1", other.Asker.Id, app.Clock.GetUtcNow().AddDays(7));

        await town.RunAsync();

        Assert.Equal((before, beforeSuspended), (town.Service.At(revoked).Count, town.Service.At(suspended).Count));
    }

    [Fact]
    public async Task Two_workers_that_notice_the_same_message_write_one_notice()
    {
        var (talk, _, _) = await town.TalkAsync();
        (await talk.Host.SayAsync(talk.Conversation, Words)).Is(HttpStatusCode.Created);
        var work = new OutboxMessage { Topic = OutboxTopics.NotifyMessage, Key = talk.Conversation.ToString(), EnqueuedAt = default, Payload = new JsonObject { ["number"] = 1L } };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DoAsync(work)));

        Assert.Single((await talk.Asker.GetAsync("notifications")).Json.AsArray(), x => x!["kind"]!.GetValue<string>() == "message");
    }

    private async Task DoAsync(OutboxMessage work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<IOutboxHandler>(work.Topic).HandleAsync(work, CancellationToken.None);
    }
}
