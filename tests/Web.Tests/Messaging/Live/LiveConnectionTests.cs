using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using SetagayaPort.Web.Features.Messaging.Live;

namespace SetagayaPort.Web.Tests.Messaging.Live;

/// <summary>The queue in front of a socket is bounded, offering never waits, and overflow cuts the connection.</summary>
public sealed class LiveConnectionTests
{
    [Fact]
    public async Task What_is_offered_is_written_in_order()
    {
        var client = new Client();
        await using var connection = Open(client, () => { });

        for (var i = 0; i < 100; i++)
            Assert.True(connection.Offer(LiveCall.Of("eventReceived", new { seq = i })));

        await client.HasAsync(100);
        Assert.Equal(Enumerable.Range(0, 100), client.Seqs);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_cut_after_the_bound_of_events()
    {
        var (client, cut) = (new Client { Stuck = true }, 0);
        await using var connection = Open(client, () => cut++);

        var taken = Enumerable.Range(0, 2 * LiveConnection.MaxEvents).TakeWhile(i => connection.Offer(LiveCall.Of("eventReceived", new { seq = i }))).Count();

        // One more may be on its way to the socket.
        Assert.InRange(taken, LiveConnection.MaxEvents, LiveConnection.MaxEvents + 1);
        Assert.Equal(1, cut);
    }

    [Fact]
    public async Task Large_events_reach_the_bound_of_bytes_first()
    {
        var (client, cut) = (new Client { Stuck = true }, 0);
        await using var connection = Open(client, () => cut++);
        var call = LiveCall.Of("eventReceived", new { seq = 0, body = new string('a', 10_000) });

        var taken = Enumerable.Range(0, LiveConnection.MaxEvents).TakeWhile(_ => connection.Offer(call)).Count();

        Assert.Equal(LiveConnection.MaxBytes / call.Size, taken);
        Assert.Equal(1, cut);
    }

    [Fact]
    public async Task What_has_been_written_makes_room_again()
    {
        var client = new Client();
        await using var connection = Open(client, () => { });
        var call = LiveCall.Of("eventReceived", new { seq = 0, body = new string('a', 10_000) });

        for (var i = 1; i <= 100; i++)
        {
            Assert.True(connection.Offer(call));
            await client.HasAsync(i);
        }
    }

    [Fact]
    public async Task A_socket_that_fails_is_cut()
    {
        var cut = new TaskCompletionSource();
        await using var connection = Open(new Client { Broken = true }, () => cut.TrySetResult());

        connection.Offer(LiveCall.Of("eventReceived", new { seq = 0 }));

        await cut.Task.WaitAsync(Deadline.Patient);
    }

    private static LiveConnection Open(Client client, Action abort) => new("1", new ClaimsPrincipal(), Guid.Empty, client, abort);

    private sealed class Client : ISingleClientProxy
    {
        private readonly List<int> seqs = [];

        public bool Stuck { get; init; }

        public bool Broken { get; init; }

        public IEnumerable<int> Seqs => seqs;

        public async Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            if (Broken)
                throw new IOException("The socket is gone.");
            if (Stuck)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            lock (seqs)
                seqs.Add(((System.Text.Json.JsonElement)args[0]!).GetProperty("seq").GetInt32());
        }

        public Task<T> InvokeCoreAsync<T>(string method, object?[] args, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task HasAsync(int count) => SetagayaPort.Testing.Soon.HoldsAsync($"{count} calls were written", Deadline.Patient, () =>
        {
            lock (seqs)
                return Task.FromResult(seqs.Count >= count);
        });
    }
}
