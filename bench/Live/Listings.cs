using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SetagayaPort.Core;
using SetagayaPort.Core.Markets;
using SetagayaPort.Testing;

namespace SetagayaPort.Bench.Live;

/// <summary>Listings of a run: published as the site's own form would, and changed with the least that a change is.</summary>
internal sealed class Listings(IServiceProvider services, NpgsqlDataSource source)
{
    /// <summary>A new version and the work that it leaves, in one transaction.</summary>
    private const string Change = """
        WITH changed AS (UPDATE listings SET version = version + 1, status = $2, updated_at = now() WHERE id = $1 RETURNING version),
        work AS (INSERT INTO outbox (topic, key, enqueued_at) SELECT 'search.index', $1::text, now() FROM changed)
        SELECT version FROM changed
        """;

    /// <summary>Some of each kind.</summary>
    public async Task<IReadOnlyList<Guid>> PublishAsync(Resident owner, int count, CancellationToken cancel)
    {
        var (caller, published) = (new Caller(owner.Id, false, false), new List<Guid>());
        var kinds = TestData.Markets.SelectMany(x => new[] { x.One, x.Other }).ToArray();
        for (var i = 0; i < count; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var input = ListingInput.Read(TestData.Listing(kinds[i % kinds.Length]), scope.ServiceProvider.GetRequiredService<MarketCatalog>()).Value;
            var service = scope.ServiceProvider.GetRequiredService<ListingService>();
            var made = (await service.CreateAsync(caller, input, cancel)).Value;
            published.Add((await service.PublishAsync(caller, made.Id, made.Version, cancel)).Value.Id);
        }

        return published;
    }

    /// <summary>The new version.</summary>
    /// <param name="listing">Of those published.</param>
    /// <param name="isFound">Whether it is to be found from now on.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<int> ChangeAsync(Guid listing, bool isFound, CancellationToken cancel)
    {
        await using var command = source.CreateCommand(Change);
        command.Parameters.AddWithValue(listing);
        command.Parameters.AddWithValue(isFound ? "published" : "paused");
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }
}
