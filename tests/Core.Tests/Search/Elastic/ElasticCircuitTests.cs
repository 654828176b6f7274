using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Elastic;

namespace SetagayaPort.Core.Tests.Search.Elastic;

public sealed class ElasticCircuitTests
{
    [Fact]
    public async Task FailingServer_IsLeftAloneForAWhile_AndTriedAgain()
    {
        await using var stub = await StubElastic.StartAsync();
        await using var world = await ElasticWorld.OpenAsync(stub.Url);
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        await world.CatchUpAsync();
        await world.RefreshAsync();
        stub.Fault = (_, _) => StubFault.Failing;
        for (var i = 0; i < world.Options.CircuitFailures; i++)
            Assert.True((await world.Index.FindAsync(new SearchQuery(), default)).Fallback);
        Assert.True(world.Circuit.IsOpen);

        var asked = stub.Requests;
        var page = await world.Index.FindAsync(new SearchQuery { Text = "カフェ" }, default);
        Assert.Equal((true, 1, asked), (page.Fallback, page.Total, stub.Requests));

        world.Clock.Advance(world.Options.CircuitPause);
        Assert.True((await world.Index.FindAsync(new SearchQuery(), default)).Fallback);
        Assert.Equal(asked + 1, stub.Requests);
        stub.Fault = (_, _) => null;
        Assert.True((await world.Index.FindAsync(new SearchQuery(), default)).Fallback);
        world.Clock.Advance(world.Options.CircuitPause);
        Assert.False((await world.Index.FindAsync(new SearchQuery(), default)).Fallback);
        Assert.False(world.Circuit.IsOpen);
    }

    [Fact]
    public async Task ServerThatHangs_IsNotWaitedFor()
    {
        await using var stub = await StubElastic.StartAsync();
        await using var world = await ElasticWorld.OpenAsync(stub.Url, x => x.SearchTimeout = TimeSpan.FromMilliseconds(100));
        stub.Fault = (_, _) => StubFault.Hang;
        Assert.True((await world.Index.FindAsync(new SearchQuery(), default)).Fallback);
    }

    [Fact]
    public async Task NoServer_IsAnsweredByTheReserve()
    {
        await using var world = await ElasticWorld.OpenAsync("http://127.0.0.1:1");
        Assert.True((await world.Index.FindAsync(new SearchQuery(), default)).Fallback);
        Assert.Equal(ElasticFault.Unreachable, (await world.Follower.PassAsync(default)).Fault);
    }

    [Fact]
    public async Task PageBeyondTheWindow_IsEmptyAndCounts()
    {
        await using var stub = await StubElastic.StartAsync();
        await using var world = await ElasticWorld.OpenAsync(stub.Url);
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        await world.CatchUpAsync();
        await world.RefreshAsync();
        var page = await world.Index.FindAsync(new SearchQuery { Page = 2000, Size = 100 }, default);
        Assert.Equal((false, 5, 0), (page.Fallback, page.Total, page.Hits.Count));
    }

    [Fact]
    public void Half_OnlyOneTries()
    {
        var clock = new SetagayaPort.Testing.ShiftedClock();
        var circuit = new SearchCircuit(Microsoft.Extensions.Options.Options.Create(new ElasticOptions { CircuitFailures = 1 }), clock);
        Assert.True(circuit.TryEnter());
        circuit.Failed();
        Assert.False(circuit.TryEnter());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(circuit.TryEnter());
        Assert.False(circuit.TryEnter());
        circuit.Left();
        Assert.True(circuit.TryEnter());
        circuit.Succeeded();
        Assert.True(circuit.TryEnter());
    }
}
