using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Infrastructure;

/// <summary>What a node says of itself while its search is not what it should be, and what people get meanwhile.</summary>
public sealed class HealthTests
{
    private const string Key = "c2V0YWdheWE6bmVrb25vaGl0YWk=";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Until_the_memory_is_whole_a_node_is_not_ready_and_a_search_waits_for_it()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        var app = new PortApp { Settings = { ["ConnectionStrings:Port"] = database.ConnectionString } };
        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
        {
            await using var holder = await source.OpenConnectionAsync();
            await using var held = await holder.BeginTransactionAsync();
            await using (var locking = new NpgsqlCommand("LOCK TABLE search_entries IN ACCESS EXCLUSIVE MODE", holder))
                await locking.ExecuteNonQueryAsync();
            await app.InitializeAsync();
            var searching = app.Http.GetAsync("/api/v1/search");
            await Soon.HoldsAsync("somebody waits for the documents", Patience, async () =>
            {
                await using var waiting = source.CreateCommand("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'search_entries'::regclass");
                return await waiting.ExecuteScalarAsync() is > 0L;
            });

            using var ready = await app.Http.GetAsync("/healthz/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.False(JsonNode.Parse(await ready.Content.ReadAsStringAsync())!["search"]!.GetValue<bool>());
            Assert.False(searching.IsCompleted);

            await held.RollbackAsync();
            using var found = await searching;
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
            await Soon.HoldsAsync("the node is ready", Patience, async () => (await app.Http.GetAsync("/healthz/ready")).IsSuccessStatusCode);
        }

        await ((IAsyncLifetime)app).DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task While_Elasticsearch_is_away_people_are_told_and_operators_see_it_and_nobody_reads_the_key()
    {
        var app = new PortApp
        {
            Settings = { ["Search:Engine"] = "elasticsearch", ["Search:Elastic:Url"] = "http://127.0.0.1:1", ["Search:Elastic:ApiKey"] = Key, ["Search:Elastic:CircuitFailures"] = "1" },
        };
        await app.InitializeAsync();
        var owner = await app.JoinAsync();
        await owner.PublishAsync(TestData.Listing("jobs.opening").With("title", "漆塗りの工房を手伝う人"));
        await Soon.HoldsAsync("the reserve finds it", Patience, async () => (await app.Guest().GetAsync("search?q=" + Uri.EscapeDataString("漆塗り")))["total"].GetValue<int>() == 1);

        Assert.True((await app.Guest().GetAsync("search"))["fallback"].GetValue<bool>());
        var page = WebUtility.HtmlDecode(await app.Http.GetStringAsync("/search?q=" + Uri.EscapeDataString("漆塗り")));
        Assert.Contains("漆塗り", page, StringComparison.Ordinal);
        Assert.Contains("簡易な検索でお答えしています", page, StringComparison.Ordinal);

        using var ready = await app.Http.GetAsync("/healthz/ready");
        Assert.Equal("search", ready.Headers.GetValues("X-Degraded").Single());
        var metrics = (await app.Http.GetStringAsync("/metrics")).Split('\n');
        Assert.Contains("port_search_circuit_open 1", metrics);
        Assert.Contains("port_search_behind 1", metrics);
        Assert.DoesNotContain(Key, app.Log.Text, StringComparison.Ordinal);
        Assert.Contains("Elasticsearch did not answer a search", app.Log.Text, StringComparison.Ordinal);
        await ((IAsyncLifetime)app).DisposeAsync();
    }
}
