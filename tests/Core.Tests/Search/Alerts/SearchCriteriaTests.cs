using System.Text.Json;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Tests.Search.Alerts;

public sealed class SearchCriteriaTests
{
    [Fact]
    public void Address_IsTheSameForWhatAsksTheSame()
    {
        var one = SearchCriteria.Of(new SearchQuery
        {
            Text = "　パン  カフェ ",
            Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["employmentType"] = ["partTime", "fullTime"], ["market"] = ["jobs"] },
            Numbers = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal) { ["wage.min"] = (1200.5, null), ["rent"] = (null, null) },
            Near = (35.64, 139.67),
            Page = 3,
            Size = 50,
            Sort = SearchSort.Newest,
        });
        var other = SearchCriteria.Of(new SearchQuery
        {
            Text = "パン カフェ",
            Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["market"] = ["jobs"], ["employmentType"] = ["fullTime", "partTime"] },
            Numbers = new Dictionary<string, (double?, double?)>(StringComparer.Ordinal) { ["wage.min"] = (1200.5, null) },
            RadiusMeters = 500,
        });

        Assert.Equal("f.employmentType=fullTime&f.employmentType=partTime&f.wage.min=1200.5..&market=jobs&q=パン%20カフェ", one.ToAddress());
        Assert.Equal(one.ToAddress(), other.ToAddress());
    }

    [Fact]
    public void Place_IsKeptWithItsRadiusOnly()
    {
        var criteria = SearchCriteria.Of(new SearchQuery { Near = (35.64, 139.67), RadiusMeters = 800 });

        Assert.Equal("near=35.64,139.67&radius=800", criteria.ToAddress());
    }

    [Fact]
    public void Text_CannotBreakTheAddressOrTheDatabase()
    {
        var criteria = SearchCriteria.Of(new SearchQuery { Text = "a&b=c#d%e?f\0g\ud800h🍞\r\n" });

        Assert.Equal("a&b=c#d%e?f g h🍞", criteria.Text);
        Assert.Equal("q=a%26b%3Dc%23d%25e%3Ff%20g%20h%F0%9F%8D%9E", criteria.ToAddress());
    }

    [Fact]
    public void Stored_ComesBackWhole()
    {
        var criteria = new RandomSearches(7).Search() with { RadiusMeters = 700, Latitude = 35.6, Longitude = 139.6, Numbers = new Dictionary<string, NumberBounds>(StringComparer.Ordinal) { ["rent"] = new(null, 200000) } };

        var read = JsonSerializer.Deserialize<SearchCriteria>(JsonSerializer.Serialize(criteria, PortJson.Options), PortJson.Options)!;

        Assert.Equal(criteria.ToAddress(), read.ToAddress());
    }
}
