using System.Text.Encodings.Web;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Tests.Shared;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("text <b onclick=alert(1)>bold</b>")]
    public void Markup_of_the_writer_stays_text(string text)
    {
        var html = Html(text);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b ", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[押す](javascript:alert(1))")]
    [InlineData("[押す](JaVaScRiPt:alert(1))")]
    [InlineData("[押す](data:text/html,x)")]
    [InlineData("[押す](//evil.example/)")]
    [InlineData("[押す](vbscript:x)")]
    [InlineData("<javascript:alert(1)>")]
    public void A_link_that_is_not_plain_loses_its_address(string text)
    {
        var html = Html(text);

        Assert.DoesNotContain("href", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_loses_its_address_keeps_its_words() =>
        Assert.Contains("<strong>大事な</strong>話", Html("[**大事な**話](javascript:x)"), StringComparison.Ordinal);

    [Fact]
    public void A_picture_from_elsewhere_becomes_its_description()
    {
        var html = Html("![店の前](https://tracker.example/a.png)");

        Assert.DoesNotContain("tracker", html, StringComparison.Ordinal);
        Assert.Contains("店の前", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_another_site_lends_it_no_weight() =>
        Assert.Contains("<a href=\"https://example.jp/\" rel=\"nofollow noopener\">", Html("[店](https://example.jp/)"), StringComparison.Ordinal);

    [Fact]
    public void A_link_within_the_site_stays_as_it_is() =>
        Assert.Contains("<a href=\"/contact\">", Html("[窓口](/contact)"), StringComparison.Ordinal);

    [Fact]
    public void Headings_follow_the_level_of_the_page()
    {
        var html = Html("# 仕事\n\n## 一日\n", level: 3);

        Assert.Contains("<h3>仕事</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<h4>一日</h4>", html, StringComparison.Ordinal);
    }

    private static string Html(string text, int level = 3)
    {
        using var writer = new StringWriter();
        MarkdownText.ToHtml(text, level).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
