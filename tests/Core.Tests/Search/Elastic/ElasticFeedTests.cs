using SetagayaPort.Core.Search.Elastic;

namespace SetagayaPort.Core.Tests.Search.Elastic;

public sealed class ElasticFeedTests : IAsyncLifetime
{
    private StubElastic stub = null!;
    private ElasticWorld world = null!;

    public async Task InitializeAsync()
    {
        stub = await StubElastic.StartAsync();
        world = await ElasticWorld.OpenAsync(stub.Url, x => x.WriteTimeout = TimeSpan.FromMilliseconds(500));
    }

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        await stub.DisposeAsync();
    }

    [Fact]
    public async Task UnfitDocument_IsSetAsideWithItsOldState_AndHoldsUpNobody()
    {
        var unfit = SearchContract.Documents[0];
        await world.Entries.WriteAsync([unfit], default);
        await world.CatchUpAsync();
        await world.Entries.WriteAsync([unfit with { Version = 2, Latitude = 95 }, SearchContract.Documents[1]], default);
        await world.CatchUpAsync();

        var feed = (await world.Feeds.AllAsync(world.Options.Index, default))[0];
        Assert.Equal(1, await world.Feeds.SetAsideAsync(feed.Name, default));
        var there = stub.Behind(world.Options.Index)!.Documents;
        Assert.Null(there[unfit.ListingId.ToString()].Source);
        Assert.NotNull(there[SearchContract.Documents[1].ListingId.ToString()].Source);

        await world.Entries.WriteAsync([unfit with { Version = 3 }], default);
        await world.CatchUpAsync();
        Assert.Equal(0, await world.Feeds.SetAsideAsync(feed.Name, default));
        await world.AssertEqualAsync(stub);
    }

    [Fact]
    public async Task BulkWithRoomForSomeOnly_LosesNone()
    {
        var many = Enumerable.Range(0, 60).Select(x => SearchContract.Documents[0] with { ListingId = Guid.CreateVersion7(), Title = $"店員 {x}" }).ToList();
        var bulks = 0;
        stub.Fault = (_, path) => path.EndsWith("/_bulk", StringComparison.Ordinal) && bulks++ < 2 ? StubFault.Partial : null;
        await world.Entries.WriteAsync(many, default);
        await world.CatchUpAsync();
        Assert.True(bulks > 2);
        await world.AssertEqualAsync(stub);
    }

    [Fact]
    public async Task RemovedListing_IsTakenOut_AndALateWriteBringsItBackNeitherThereNorHere()
    {
        var document = SearchContract.Documents[0];
        await world.CatchUpAsync();
        stub.Fault = (_, path) => path.EndsWith("/_bulk", StringComparison.Ordinal) ? StubFault.DoneLate : null;
        await world.Entries.WriteAsync([document], default);
        Assert.Equal(ElasticFault.TimedOut, (await world.Follower.PassAsync(default)).Fault);

        stub.Fault = (_, _) => null;
        await world.Entries.RemoveAsync(document.ListingId, 2, default);
        await world.CatchUpAsync();
        await stub.SettleAsync();
        await world.Entries.WriteAsync([document], default);
        await world.CatchUpAsync();

        Assert.Null(stub.Behind(world.Options.Index)!.Documents.GetValueOrDefault(document.ListingId.ToString()).Source);
        await world.AssertEqualAsync(stub);
    }

    [Fact]
    public async Task LostIndex_IsMadeAnew()
    {
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        await world.CatchUpAsync();
        stub.Lose();
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        // The first pass sees that the alias is gone, the next that the index is.
        await world.Follower.PassAsync(default);
        await world.CatchUpAsync();
        await world.AssertEqualAsync(stub);
    }

    [Fact]
    public async Task WriteToLostIndex_DoesNotBringItBackWithoutMapping()
    {
        await world.Entries.WriteAsync([SearchContract.Documents[0]], default);
        await world.CatchUpAsync();
        stub.Lose();
        await world.Entries.WriteAsync([SearchContract.Documents[1]], default);
        await world.CatchUpAsync();
        await world.AssertEqualAsync(stub);
    }

    [Fact]
    public async Task ServerThatIsDown_LosesNothing()
    {
        await world.CatchUpAsync();
        stub.Fault = (_, _) => StubFault.Failing;
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        Assert.Equal(ElasticFault.Failing, (await world.Follower.PassAsync(default)).Fault);
        stub.Fault = (_, _) => null;
        await world.CatchUpAsync();
        await world.AssertEqualAsync(stub);
    }

    [Fact]
    public async Task OtherVersion_IsRefused()
    {
        stub.Version = "7.17.0";
        Assert.Equal(ElasticFault.Strange, (await world.Follower.PassAsync(default)).Fault);
        Assert.Empty(stub.Indexes);
    }

    [Fact]
    public async Task Plugins_GiveFieldsOfTheirOwn()
    {
        stub.Plugins = """[{"name":"a","component":"analysis-kuromoji"},{"name":"a","component":"analysis-icu"}]""";
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        await world.CatchUpAsync();
        Assert.All(stub.Behind(world.Options.Index)!.Documents.Values, x => Assert.NotNull(x.Source!["ja"]));
    }
}
