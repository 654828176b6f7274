using Microsoft.AspNetCore.Http;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Tests.Shared;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 100, "1 2 3 … 5")]
    [InlineData(5, 300, "1 … 3 4 5 6 7 … 15")]
    [InlineData(15, 300, "1 … 13 14 15")]
    [InlineData(1, 0, "1")]
    [InlineData(2, 40, "1 2")]
    public void Numbers_around_the_page_are_shown_and_gaps_marked(int page, int total, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Pager(page, 20, total).Numbers.Select(x => x?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")));

    [Fact]
    public void Another_page_keeps_the_rest_of_the_address()
    {
        var request = new DefaultHttpContext().Request;
        request.Path = "/search";
        request.QueryString = new QueryString("?q=%E7%B5%8C%E5%A0%82&area=setagaya&area=kinuta&page=2");

        Assert.Equal("/search?q=%E7%B5%8C%E5%A0%82&area=setagaya&area=kinuta&page=3", Pager.Href(request, 3));
    }
}
