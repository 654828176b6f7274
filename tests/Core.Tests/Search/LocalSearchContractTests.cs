using Npgsql;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search;

public sealed class LocalSearchContractTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    public static TheoryData<string> Cases => SearchContract.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Engine_Holds(string name) => WithAsync(engine => SearchContract.HoldsAsync(name, engine));

    [Fact]
    public Task Engine_CountsFacets() => WithAsync(SearchContract.CountsAsync);

    [Fact]
    public Task Engine_FillsUpInPart() => WithAsync(SearchContract.FillsUpInPartAsync);

    [Fact]
    public Task Engine_SaysWhatItCannotRead() => WithAsync(SearchContract.SaysWhatItCannotReadAsync);

    private async Task WithAsync(Func<ISearchIndex, Task> check)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var entries = new SearchEntries(source);
        await entries.WriteAsync(SearchContract.Documents, default);
        await check(new LocalSearchIndex(new LocalEntries(entries), TimeProvider.System));
    }
}
