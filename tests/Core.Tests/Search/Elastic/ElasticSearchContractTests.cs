namespace SetagayaPort.Core.Tests.Search.Elastic;

public sealed class ElasticSearchContractTests : IAsyncLifetime
{
    private StubElastic stub = null!;
    private ElasticWorld world = null!;

    public static TheoryData<string> Cases => SearchContract.Cases;

    public async Task InitializeAsync()
    {
        stub = await StubElastic.StartAsync();
        world = await ElasticWorld.OpenAsync(stub.Url);
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        await world.CatchUpAsync();
        await world.RefreshAsync();
    }

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        await stub.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Engine_Holds(string name) => SearchContract.HoldsAsync(name, world.Index);

    [Fact]
    public Task Engine_CountsFacets() => SearchContract.CountsAsync(world.Index);

    [Fact]
    public Task Engine_FillsUpInPart() => SearchContract.FillsUpInPartAsync(world.Index);

    [Fact]
    public Task Engine_SaysWhatItCannotRead() => SearchContract.SaysWhatItCannotReadAsync(world.Index);
}
