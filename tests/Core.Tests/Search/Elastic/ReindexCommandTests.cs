using System.Text;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Core.Tests.Markets;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search.Elastic;

/// <summary><c>reindex</c> from the command line to a server, over HTTP.</summary>
public sealed class ReindexCommandTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Password = "hitomishiri-no-neko-42";

    [Fact]
    public async Task Reindex_FillsANewIndex_TellsHowFarItIs_AndKeepsThePasswordToItself()
    {
        await using var stub = await StubElastic.StartAsync();
        var listings = await PublishAsync();

        var (code, written) = await RunAsync(stub);

        Assert.True(code == 0, written);
        Assert.Contains($"documents {listings.Count}", written, StringComparison.Ordinal);
        Assert.Contains($"… {listings.Count} of {listings.Count} in the new index", written, StringComparison.Ordinal);
        Assert.Contains("The new index is searched", written, StringComparison.Ordinal);
        Assert.Equal(listings.Select(x => x.Id.ToString()).Order(StringComparer.Ordinal), stub.Behind("port")!.Documents.Keys.Order(StringComparer.Ordinal));

        stub.Fault = (_, _) => StubFault.Refused;
        var refused = await RunAsync(stub);

        Assert.Equal(2, refused.Code);
        Assert.Contains("Elasticsearch: 401", refused.Written, StringComparison.Ordinal);
        Assert.Contains("elastic:" + Password, stub.Credentials);
        Assert.DoesNotContain(Password, written + refused.Written, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes($"elastic:{Password}")), written + refused.Written, StringComparison.Ordinal);
    }

    private Task<(int Code, string Written)> RunAsync(StubElastic stub) => WorkerCommand.RunAsync("reindex", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Port"] = database.ConnectionString,
        ["Search__Engine"] = SearchOptions.Elasticsearch,
        ["Search__Elastic__Url"] = stub.Url,
        ["Search__Elastic__Index"] = "port",
        ["Search__Elastic__User"] = "elastic",
        ["Search__Elastic__Password"] = Password,
        ["Search__Elastic__RetryPause"] = "00:00:00.010",
        // What is said in passing must not tell either.
        ["Logging__LogLevel__Default"] = "Trace",
    });

    private async Task<List<Listing>> PublishAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var listings = new[] { Sample.Premises(), Sample.Wish(), Sample.Challenge() }.Select(x => SampleTown.Listing(x)).ToList();
        await using var db = database.Open();
        db.AddRange(listings.Select(x => new Account { Id = x.OwnerId, DisplayName = "町の人", CreatedAt = now, LastActiveOn = DateOnly.FromDateTime(now.DateTime) }));
        listings.ForEach(x => x.Publish(now));
        db.AddRange(listings);
        await db.SaveChangesAsync();
        return listings;
    }
}
