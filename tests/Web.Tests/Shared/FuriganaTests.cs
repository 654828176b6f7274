using Microsoft.AspNetCore.Razor.TagHelpers;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Tests.Shared;

public sealed class FuriganaTests
{
    [Fact]
    public async Task A_reading_stands_above_the_kanji_before_it() =>
        Assert.Equal(
            "ここで <ruby>仕事<rp>（</rp><rt>しごと</rt><rp>）</rp></ruby>を <ruby>探<rp>（</rp><rt>さが</rt><rp>）</rp></ruby>します",
            await Render("ここで 仕事《しごと》を 探《さが》します"));

    [Fact]
    public async Task Brackets_without_kanji_stay_as_they_are() => Assert.Equal("かな《かな》", await Render("かな《かな》"));

    private static async Task<string> Render(string text)
    {
        var attributes = new TagHelperAttributeList { { "furigana", null } };
        var context = new TagHelperContext("p", attributes, new Dictionary<object, object>(), "id");
        var output = new TagHelperOutput("p", attributes, (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            content.SetHtmlContent(text);
            return Task.FromResult<TagHelperContent>(content);
        });
        await new FuriganaTagHelper().ProcessAsync(context, output);
        return output.Content.GetContent();
    }
}
