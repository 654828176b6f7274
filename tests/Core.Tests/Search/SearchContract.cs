using SetagayaPort.Core.Search;

namespace SetagayaPort.Core.Tests.Search;

/// <summary>What every engine owes: the same documents and the same searches give the same listings, counts and, where it is clear, order.</summary>
internal static class SearchContract
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddDays(20_700);

    public static readonly IReadOnlyList<SearchDocument> Documents =
    [
        Document(1, "パン屋の店員", "三軒茶屋のベーカリーで早朝に働きませんか。週3日から。", "jobs", ["パン"], 1300, 35.6437, 139.6700, ("employmentType", "partTime")),
        Document(2, "カフェの店長", "下北沢のカフェです。コーヒーが好きな方。", "jobs", ["カフェ"], 1800, 35.6613, 139.6680, ("employmentType", "fullTime")),
        Document(3, "居抜きの空き店舗", "三軒茶屋駅から徒歩3分。以前はパン屋でした。", "shops", ["居抜き"], null, 35.6440, 139.6690, ("employmentType", "")),
        Document(4, "経理をお願いします", "月に一度、自宅で。Excel と C++ の分かる方。", "freelance", ["経理"], 2500, null, null, ("employmentType", "")),
        Document(5, "会員だけの求人", "パンの製造。", "jobs", ["パン"], 1500, 35.70, 139.70, ("employmentType", "fullTime")) with { MembersOnly = true },
        Document(6, "事業を引き継ぐ方", "豆腐店の跡継ぎを探しています。パン屋ではありません。", "succession", ["跡継ぎ"], null, 35.63, 139.65, ("employmentType", "")),
    ];

    private static readonly (string Name, SearchQuery Query, int[] Found, bool Ordered, bool Partial)[] All =
    [
        ("nothing asked, newest first", new(), [1, 2, 3, 4, 6], true, false),
        ("members find theirs", new() { Member = true }, [1, 2, 3, 4, 5, 6], true, false),
        ("a word, the title first", new() { Text = "カフェ" }, [2], true, false),
        ("a word in several", new() { Text = "パン" }, [1, 3, 6], false, false),
        ("two words, both wanted", new() { Text = "三茶 パン" }, [1, 3], false, false),
        ("excluded", new() { Text = "パン -跡継ぎ" }, [1, 3], false, false),
        ("exact characters", new() { Text = "\"徒歩3分\"" }, [3], true, false),
        ("exact characters do not go from one text to the next", new() { Text = "\"店員三軒\"" }, [], true, false),
        ("a part, when nothing answers the whole", new() { Text = "カフェ 豆腐" }, [2, 6], false, true),
        ("nothing at all", new() { Text = "自転車" }, [], true, false),
        ("the engines' own syntax is text", new() { Text = "title:* AND (x OR {\"match_all\":{}})" }, [], true, false),
        ("a facet", new() { Facets = Chosen("market", "shops", "freelance") }, [3, 4], true, false),
        ("a range", new() { Numbers = Range(1400, 2000) }, [2], true, false),
        ("a range without bounds asks for the figure", new() { Numbers = Range(null, null) }, [1, 2, 4], true, false),
        ("near", new() { Near = (35.6437, 139.6700), RadiusMeters = 300, Sort = SearchSort.Distance }, [1, 3], true, false),
        ("nearest first, without a place last", new() { Near = (35.6613, 139.6680), Sort = SearchSort.Distance }, [2, 3, 1, 6, 4], true, false),
        ("a radius of the earth", new() { Near = (35.6613, 139.6680), RadiusMeters = 20_100_000 }, [1, 2, 3, 6], false, false),
        ("a radius of nothing", new() { Near = (0, 0), RadiusMeters = 0 }, [], true, false),
        ("the second page", new() { Page = 2, Size = 2 }, [3, 4], true, false),
    ];

    public static TheoryData<string> Cases => [.. All.Select(x => x.Name)];

    public static async Task HoldsAsync(string name, ISearchIndex engine)
    {
        var (_, query, found, ordered, partial) = All.Single(x => x.Name == name);
        var page = await engine.FindAsync(query, default);
        Assert.False(page.Fallback);
        Assert.Equal(partial, page.Partial);
        var ids = page.Hits.Select(x => Number(x.Id)).ToList();
        Assert.Equal(found, ordered ? ids : ids.Order());
        Assert.False(page.Unread);
        if (query.Page == 1)
            Assert.Equal(found.Length, page.Total);
        Assert.All(page.Hits, x => Assert.Equal(query.Near is not null && Documents[Number(x.Id) - 1].Latitude is not null, x.DistanceMeters is not null));
    }

    /// <summary>A facet is counted as if it had no condition of its own; the others count what is found.</summary>
    public static async Task CountsAsync(ISearchIndex engine)
    {
        var page = await engine.FindAsync(new SearchQuery { Facets = Chosen("market", "jobs"), Text = "パン" }, default);
        Assert.Equal(1, page.Total);
        Assert.Equal([("jobs", 1L), ("shops", 1L), ("succession", 1L)], page.Facets["market"].Select(x => (x.Value, x.Count)));
        Assert.Equal([("partTime", 1L)], page.Facets["employmentType"].Select(x => (x.Value, x.Count)));
    }

    /// <summary>Below few hits stands what answers a part, the best first and counted nowhere.</summary>
    public static async Task FillsUpInPartAsync(ISearchIndex engine)
    {
        var query = new SearchQuery { Text = "三茶 パン" };
        var page = await engine.FindAsync(query, default);
        Assert.Equal((2, false), (page.Total, page.Partial));
        Assert.Equal([1, 3], page.Hits.Select(x => Number(x.Id)).Order());
        Assert.Equal([6], page.InPart.Select(x => Number(x.Id)));
        Assert.Equal([("jobs", 1L), ("shops", 1L)], page.Facets["market"].Select(x => (x.Value, x.Count)));
        foreach (var full in new[] { query with { Size = 2 }, query with { Page = 2 }, query with { Sort = SearchSort.Newest }, new SearchQuery { Text = "カフェ 豆腐" }, new SearchQuery() })
            Assert.Empty((await engine.FindAsync(full, default)).InPart);
    }

    /// <summary>What nothing can be searched by narrows nothing, and is said to.</summary>
    public static async Task SaysWhatItCannotReadAsync(ISearchIndex engine)
    {
        foreach (var text in new[] { "です", "🥐", "\"\"", "!?" })
        {
            var page = await engine.FindAsync(new SearchQuery { Text = text }, default);
            Assert.Equal((true, Documents.Count(x => !x.MembersOnly)), (page.Unread, page.Total));
        }

        Assert.False((await engine.FindAsync(new SearchQuery { Text = " 　" }, default)).Unread);
        Assert.False((await engine.FindAsync(new SearchQuery { Text = "-カフェ" }, default)).Unread);
    }

    private static int Number(Guid id) => Documents.ToList().FindIndex(x => x.ListingId == id) + 1;

    private static Dictionary<string, IReadOnlyList<string>> Chosen(string facet, params string[] values) => new(StringComparer.Ordinal) { [facet] = values };

    private static Dictionary<string, (double?, double?)> Range(double? min, double? max) => new(StringComparer.Ordinal) { ["wage.min"] = (min, max) };

    private static SearchDocument Document(int number, string title, string body, string market, string[] words, double? wage, double? latitude, double? longitude, (string Name, string Value) facet)
    {
        var facets = Chosen("market", market);
        if (facet.Value.Length > 0)
            facets[facet.Name] = [facet.Value];
        return new SearchDocument
        {
            ListingId = new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
            Version = 1,
            Market = market,
            Side = "offer",
            MembersOnly = false,
            Title = title,
            Body = body,
            Words = words,
            PublishedAt = Now.AddHours(-number),
            Latitude = latitude,
            Longitude = longitude,
            Facets = facets,
            Numbers = wage is { } yen ? new Dictionary<string, double>(StringComparer.Ordinal) { ["wage.min"] = yen } : new Dictionary<string, double>(StringComparer.Ordinal),
        };
    }
}
