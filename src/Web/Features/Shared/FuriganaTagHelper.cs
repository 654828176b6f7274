using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary><c>&lt;p furigana&gt;仕事《しごと》を 探《さが》します。&lt;/p&gt;</c>: kanji with their reading above them.</summary>
[HtmlTargetElement("*", Attributes = "furigana")]
public sealed partial class FuriganaTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("furigana");
        var content = await output.GetChildContentAsync();
        output.Content.SetHtmlContent(Reading().Replace(content.GetContent(), "<ruby>${kanji}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>"));
    }

    [GeneratedRegex("(?<kanji>[々〆\\p{IsCJKUnifiedIdeographs}]+)《(?<reading>[\\p{IsHiragana}\\p{IsKatakana}ー]+)》", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reading();
}
