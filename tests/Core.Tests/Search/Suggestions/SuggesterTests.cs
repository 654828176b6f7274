using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Local;
using SetagayaPort.Core.Search.Suggestions;
using SetagayaPort.Core.Tests.Markets;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Search.Suggestions;

public sealed class SuggesterTests : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly SearchEntries entries;
    private readonly Suggester suggester = new();
    private readonly LocalEntries memory;
    private readonly SuggestionFollower follower;

    public SuggesterTests(TestDatabase database)
    {
        source = NpgsqlDataSource.Create(database.ConnectionString);
        entries = new SearchEntries(source);
        memory = new LocalEntries(entries);
        follower = new SuggestionFollower(memory, suggester, SampleTown.Catalog, SampleTown.Reference, TimeProvider.System, NullLogger<SuggestionFollower>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        follower.Dispose();
        await using (var command = source.CreateCommand("DELETE FROM search_entries"))
            await command.ExecuteNonQueryAsync();
        await source.DisposeAsync();
    }

    [Theory]
    [InlineData("定食", "定食屋")]
    [InlineData("ていしょ", "定食屋")]
    [InlineData("teisy", "定食屋")]
    [InlineData("TEISHOKU", "定食屋")]
    [InlineData("ていしょk", "定食屋")]
    [InlineData("三茶", "三軒茶屋")]
    [InlineData("sanch", "三軒茶屋")]
    [InlineData("さんg", "三軒茶屋")]
    [InlineData("やきが", "焼き菓子")]
    [InlineData("kyodo", "経堂")]
    [InlineData("用賀　てい", "用賀　定食屋")]
    [InlineData("三茶 やきがs", "三茶 焼き菓子")]
    public async Task Complete_WordsOfListings_InAnySpelling(string typed, string completed)
    {
        await SayAsync(Listing("三軒茶屋の定食屋です") with { Station = "三軒茶屋", Words = ["焼き菓子"] });
        Assert.Contains(completed, suggester.Complete(typed, 8));
    }

    [Fact]
    public async Task Complete_ListingForMembersOnly_SaysNothing()
    {
        await SayAsync(Listing("紫陽花の手入れ") with { MembersOnly = true, Words = ["紫陽花"], Organization = "紫陽花堂" });
        Assert.Empty(suggester.Complete("紫陽", 8));
        Assert.Empty(suggester.Complete("あじさ", 8));
        Assert.Null(suggester.Correct("紫陽華"));
    }

    [Fact]
    public async Task Complete_ListingThatIsGone_OrSaysSomethingElseNow_IsForgotten()
    {
        var (gone, changed) = (Listing("風鈴づくり") with { Words = ["風鈴"] }, Listing("桐たんす") with { Words = ["桐たんす"] });
        await SayAsync(gone, changed);
        Assert.Contains("風鈴", suggester.Complete("ふうりん", 8));
        Assert.Contains("桐たんす", suggester.Complete("桐", 8));

        await entries.RemoveAsync(gone.ListingId, 2, default);
        await SayAsync(changed with { Version = 2, Title = "和たんす", Words = ["和たんす"] });

        Assert.Empty(suggester.Complete("ふうりん", 8));
        Assert.Empty(suggester.Complete("桐", 8));
        Assert.Contains("和たんす", suggester.Complete("和た", 8));
    }

    [Fact]
    public async Task Complete_WhatMoreListingsSay_ComesFirst()
    {
        await SayAsync(Listing("箱根細工"), Listing("箱庭療法"), Listing("箱庭療法"));
        var completed = suggester.Complete("箱", 8);
        Assert.True(completed.ToList().IndexOf("箱庭療法") < completed.ToList().IndexOf("箱根細工"));
        Assert.Single(suggester.Complete("箱", 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("\ud83d")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%")]
    [InlineData("\0")]
    public async Task Complete_NothingThatBeginsSo_IsEmpty(string typed)
    {
        await SayAsync(Listing("定食屋"));
        Assert.Empty(suggester.Complete(typed, 8));
        Assert.Empty(suggester.Complete(new string('定', 10_000), 8));
    }

    [Theory]
    [InlineData("定食屋", null)]
    [InlineData("ていしょくや", "定食屋")]
    [InlineData("でいしょくや", "定食屋")]
    [InlineData("teishokuya", "定食屋")]
    [InlineData("三軒茶屋 ていしよくや", "三軒茶屋 定食屋")]
    [InlineData("\"ていしよくや\"", null)]
    [InlineData("-ていしよくや", null)]
    [InlineData("バイオリン", null)]
    [InlineData("パティシェ", "パティシエ")]
    [InlineData("", null)]
    public async Task Correct_Slip_IsTheWordThatListingsSay(string typed, string? meant)
    {
        await SayAsync(Listing("三軒茶屋の定食屋です") with { Station = "三軒茶屋", Words = ["パティシエ"] });
        Assert.Equal(meant, suggester.Correct(typed));
    }

    private async Task SayAsync(params SearchDocument[] documents)
    {
        await entries.WriteAsync(documents, default);
        var last = await entries.ChangesAsync(0, default).Select(x => x.Revision).MaxAsync();
        await Soon.HoldsAsync("the suggestions follow", TimeSpan.FromSeconds(5), async () =>
        {
            await follower.CatchUpAsync(default);
            return memory.Revision == last;
        });
    }

    private static SearchDocument Listing(string title) => new()
    {
        ListingId = Guid.CreateVersion7(),
        Version = 1,
        Market = "jobs",
        Side = "opening",
        MembersOnly = false,
        Title = title,
        PublishedAt = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9)),
    };
}
