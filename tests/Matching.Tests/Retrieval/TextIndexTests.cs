using SetagayaPort.Matching.Preferences;
using SetagayaPort.Matching.Retrieval;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Retrieval;

public sealed class TextIndexTests
{
    private static readonly RankingParameters WithoutProximity = new() { ProximityShare = 0 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Finds_counts_and_ranks_as_reading_everything_does(int seed)
    {
        var some = new SomeListings(seed);
        var town = some.Town(50);
        var (index, plain) = (Of(town), new PlainSearch(town, WithoutProximity));
        for (var i = 0; i < 25; i++)
        {
            var query = some.Query();
            var (expected, found) = (plain.Find(query), index.Find(query));

            Assert.Equal((expected.Total, expected.IsPartial), (found.Total, found.IsPartial));
            Assert.Equal(expected.Facets.OrderBy(x => x.Key).Select(x => (x.Key, string.Join(' ', x.Value))), found.Facets.OrderBy(x => x.Key).Select(x => (x.Key, string.Join(' ', x.Value))));
            Assert.Equal(expected.Hits.Count, found.Hits.Count);
            Assert.All(expected.Hits.Zip(found.Hits), x => Assert.Equal(x.First.Score, x.Second.Score, 1e-4));
            Assert.Equal(expected.InPart.Count, found.InPart.Count);
            Assert.All(expected.InPart.Zip(found.InPart), x => Assert.Equal(x.First.Score, x.Second.Score, 1e-4));
            if (query.Order != RetrievalOrder.Relevance)
                Assert.Equal(expected.Hits.Select(x => (x.Id, x.DistanceMetres)), found.Hits.Select(x => (x.Id, x.DistanceMetres)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Neither_order_nor_removal_nor_joining_changes_anything(int seed)
    {
        var some = new SomeListings(seed);
        var town = some.Town(80);
        var (fresh, worn) = (new TextIndex(), new TextIndex());
        fresh.Apply(town, []);
        List<RetrievalDocument> old = [.. some.Town(30), .. town.Take(40).Select(x => some.Listing(x.Id))];
        worn.Apply(old, []);
        var strangers = old.Select(x => x.Id).Except(town.Select(x => x.Id)).ToList();
        foreach (var part in some.Shuffled(town).Chunk(9))
        {
            worn.Apply(part, [.. strangers.Take(4)]);
            strangers.RemoveRange(0, Math.Min(4, strangers.Count));
            if (part[0].IsRestricted)
                while (worn.Tidy())
                {
                }
        }

        worn.Apply([], strangers);
        Assert.Equal(town.Count, worn.Count);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 40; i++)
            {
                var query = some.Query();
                Same(fresh.Find(query), worn.Find(query));
            }

            while (worn.Tidy())
            {
            }
        }
    }

    [Fact]
    public void A_death_during_a_join_is_kept()
    {
        var some = new SomeListings(5);
        var town = some.Town(400);
        var index = Of([]);
        var dying = Task.Run(() =>
        {
            foreach (var document in town)
            {
                index.Apply([document], []);
                if (document.IsRestricted)
                    index.Apply([], [document.Id]);
            }
        });
        while (!dying.IsCompleted)
            index.Tidy();
        while (index.Tidy())
        {
        }

        Same(Of(town.Where(x => !x.IsRestricted).ToList()).Find(new RetrievalQuery(SomeListings.Now)), index.Find(new RetrievalQuery(SomeListings.Now) { IncludesRestricted = true }));
    }

    [Fact]
    public void Readers_see_each_change_whole()
    {
        var some = new SomeListings(6);
        var ids = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();
        var index = Of([]);
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
                index.Apply(i % 3 == 2 ? [] : [.. ids.Select(some.Listing)], i % 3 == 2 ? ids : []);
        });
        var query = new RetrievalQuery(SomeListings.Now) { IncludesRestricted = true };
        while (!writing.IsCompleted)
        {
            Assert.Contains(index.Find(query).Total, new[] { 0, 10 });
            index.Tidy();
        }
    }

    [Fact]
    public void The_last_of_several_with_one_id_stays()
    {
        var id = Guid.CreateVersion7();
        var index = Of([With(id, "経理"), With(id, "清掃")]);

        Assert.Equal((1, 0), (Total(index, "清掃"), Total(index, "経理")));
    }

    [Fact]
    public void Quoted_characters_must_stand_there_and_not_only_their_pieces()
    {
        var (whole, pieces) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var index = Of([With(whole, "設計図面を描く"), With(pieces, "設計。計図。図面")]);

        Assert.Equal([whole], index.Find(Asking("\"設計図面\"")).Hits.Select(x => x.Id));
    }

    [Fact]
    public void What_is_said_close_together_stands_first()
    {
        var (near, far) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var filling = string.Join("、", Enumerable.Repeat("ほかのこと", 6));
        var index = new TextIndex();
        index.Apply([With(far, $"パンを焼きます。{filling}。夜は設計"), With(near, $"パンの設計。{filling}。夜は焼きます")], []);

        Assert.Equal([near, far], index.Find(Asking("パン 設計")).Hits.Select(x => x.Id));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_explanation_accounts_for_the_score(int seed)
    {
        var some = new SomeListings(seed);
        var index = new TextIndex();
        index.Apply(some.Town(50), []);
        foreach (var query in Enumerable.Range(0, 30).Select(_ => some.Query() with { Order = RetrievalOrder.Relevance, Skip = 0 }))
            foreach (var hit in index.Find(query).Hits)
            {
                var why = index.Explain(query, hit.Id)!;
                var words = why.Clauses.Count(x => !x.IsExcluded) > 0 ? why.Clauses.Sum(x => x.Contribution) : query.Near is null ? 0 : 1;
                Assert.True(why.IsFound);
                Assert.Equal(hit.Score, why.Score, 1e-4);
                Assert.Equal(why.Score, words * (1 + why.Freshness + why.Completeness + why.Nearness) * (1 + why.Proximity), 1e-9);
                Assert.All(why.Clauses, x => Assert.Equal(x.Contribution, x.IsExcluded ? 0 : x.Rarity * x.Alternatives.Select(a => a.Worth).DefaultIfEmpty().Max(), 1e-4));
            }
        Assert.Null(index.Explain(some.Query(), Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData(35.6437, 139.6700, 35.6506, 139.6845, 1518)]
    [InlineData(0, 0, 0, 180, 20_015_087)]
    [InlineData(90, 0, -90, 77, 20_015_087)]
    [InlineData(35, 139, 35, 139, 0)]
    public void Distances_are_those_on_a_globe(double latitude, double longitude, double otherLatitude, double otherLongitude, double metres) =>
        Assert.Equal(metres, GreatCircle.Metres(new GeoPoint(latitude, longitude), new GeoPoint(otherLatitude, otherLongitude)), 2d);

    private static TextIndex Of(IReadOnlyList<RetrievalDocument> documents)
    {
        var index = new TextIndex(WithoutProximity);
        index.Apply(documents, []);
        return index;
    }

    private static RetrievalDocument With(Guid id, string body) =>
        new(id, SomeListings.Now) { Texts = new Dictionary<TextField, string> { [TextField.Body] = body } };

    private static RetrievalQuery Asking(string text) => new(SomeListings.Now) { Clauses = JapaneseAnalyzer.Default.AnalyzeQuery(text) };

    private static int Total(TextIndex index, string text) => index.Find(Asking(text)).Total;

    private static void Same(RetrievalPage expected, RetrievalPage found)
    {
        Assert.Equal((expected.Total, expected.IsPartial), (found.Total, found.IsPartial));
        Assert.Equal(expected.Hits, found.Hits);
        Assert.Equal(expected.InPart, found.InPart);
        Assert.Equal(expected.Facets.Select(x => (x.Key, string.Join(' ', x.Value))).Order(), found.Facets.Select(x => (x.Key, string.Join(' ', x.Value))).Order());
    }
}
