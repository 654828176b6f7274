using SetagayaPort.Matching.Retrieval;

namespace SetagayaPort.Matching.Tests.Retrieval;

public sealed class SingleDocumentTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Is_found_alone_exactly_where_it_is_found_among_others(int seed)
    {
        var some = new SomeListings(seed);
        var (found, partial) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            // Small towns, where nothing may answer the whole query.
            var town = some.Town(6);
            var index = new TextIndex();
            index.Apply(town, []);
            var query = some.Query() with { Skip = 0, Take = town.Count };
            var page = index.Find(query);
            var expected = page.IsPartial ? [] : page.Hits.Select(x => x.Id).Order().ToList();

            Assert.Equal(expected, town.Where(x => new SingleDocument(x).IsFoundBy(query)).Select(x => x.Id).Order());
            (found, partial) = (found + expected.Count, partial + (page.IsPartial ? 1 : 0));
        }

        Assert.True(found > 60 && partial > 0, $"{found} found, {partial} pages answered a part: the cases are too one-sided to show anything.");
    }

    [Fact]
    public void Says_each_term_once_whichever_fields_say_it()
    {
        var document = new RetrievalDocument(Guid.CreateVersion7(), SomeListings.Now)
        {
            Texts = new Dictionary<TextField, string> { [TextField.Title] = "cafe", [TextField.Body] = "cafe remote", [TextField.Place] = "三茶" },
        };

        var terms = new SingleDocument(document).Terms;

        Assert.Equal(terms.Distinct(), terms);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "#カフェ", "#三軒茶屋" }, terms.ToHashSet(StringComparer.Ordinal));
    }
}
