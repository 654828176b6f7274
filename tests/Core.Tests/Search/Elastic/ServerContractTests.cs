namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary>The same against a real server, where one is named.</summary>
public sealed class ServerContractTests
{
    private const string Variable = "PORT_TEST_ELASTICSEARCH";

    [ServerFact]
    public async Task Server_Holds()
    {
        await using var world = await ElasticWorld.OpenAsync(Environment.GetEnvironmentVariable(Variable)!);
        await world.Entries.WriteAsync(SearchContract.Documents, default);
        await world.CatchUpAsync();
        await world.RefreshAsync();
        try
        {
            foreach (var name in SearchContract.Cases)
                await SearchContract.HoldsAsync(name, world.Index);
            await SearchContract.CountsAsync(world.Index);
            await SearchContract.FillsUpInPartAsync(world.Index);
            await SearchContract.SaysWhatItCannotReadAsync(world.Index);
        }
        finally
        {
            foreach (var feed in await world.Feeds.AllAsync(world.Options.Index, default))
                await world.Client.DeleteAsync(feed.Name, default);
        }
    }

    private sealed class ServerFactAttribute : FactAttribute
    {
        public ServerFactAttribute()
        {
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
                Skip = $"{Variable} names no Elasticsearch (such as http://localhost:9200), so none was tried.";
        }
    }
}
