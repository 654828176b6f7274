using Npgsql;
using SetagayaPort.Core;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Histories;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Messaging.Faults;

/// <summary>A conversation of two straight in a database, with the services that write to it and the history of what was asked.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    private Room(NpgsqlDataSource source, string connectionString, Guid conversation, Caller host, Caller guest) =>
        (this.source, ConnectionString, Conversation, Host, Guest) = (source, connectionString, conversation, host, guest);

    public string ConnectionString { get; }

    public Guid Conversation { get; }

    public Caller Host { get; }

    public Caller Guest { get; }

    public History History { get; } = new();

    public static async Task<Room> OpenAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var now = TimeProvider.System.GetUtcNow();
        var people = Enumerable.Range(0, 2)
            .Select(_ => new Account { Id = Guid.CreateVersion7(), DisplayName = "町の人", CreatedAt = now, LastActiveOn = DateOnly.FromDateTime(now.Date) }).ToList();
        var conversation = new Conversation { Id = Guid.CreateVersion7(), Title = "相談", CreatedAt = now, LastEventAt = now };
        foreach (var person in people)
            conversation.Members.Add(new ConversationMember { ConversationId = conversation.Id, AccountId = person.Id });
        db.AddRange(people);
        db.Add(conversation);
        await db.SaveChangesAsync();
        return new Room(NpgsqlDataSource.Create(database.ConnectionString), database.ConnectionString, conversation.Id,
            new Caller(people[0].Id, false, false), new Caller(people[1].Id, false, false));
    }

    /// <summary>Sends as the host and writes down how it was answered.</summary>
    /// <param name="clientId">The client's id of the message.</param>
    /// <param name="through">Where the service writes to; the room's database by default.</param>
    public async Task SendAsync(string clientId, NpgsqlDataSource? through = null)
    {
        var service = new MessageService(through ?? source, new LiveFeed(), TimeProvider.System);
        var answer = await service.SendAsync(Host, Conversation, new OutgoingMessage(clientId, "こんにちは"));
        History.Sends.Enqueue(answer.Ok
            ? new(Conversation, Host.Id, clientId, Outcome.Ok, answer.Value.Seq, answer.Value.Number)
            : new(Conversation, Host.Id, clientId, Outcome.Fail));
    }

    public async Task<object?> AskAsync(string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Names of the invariants that the history and what stands in the database now break.</summary>
    public async Task<string> BrokenAsync()
    {
        var rest = await RestReader.ReadAsync(ConnectionString);
        History.Rest = rest with
        {
            Log = [.. rest.Log.Where(x => x.Conversation == Conversation)],
            Conversations = [.. rest.Conversations.Where(x => x.Conversation == Conversation)],
            Members = [.. rest.Members.Where(x => x.Conversation == Conversation)],
            Jobs = [],
        };
        return string.Join(' ', HistoryChecker.Check(History).Select(x => x.Invariant).Distinct());
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
