using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>
/// <c>&lt;seen by="you" /&gt;</c>: who sees what stands here. <c>you</c> belongs on <c>.quay</c>; <c>members</c> and
/// <c>public</c> on <c>.water</c>. Content replaces the usual sentence.
/// </summary>
[HtmlTargetElement("seen", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SeenTagHelper : TagHelper
{
    public required string By { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var mine = By == "you";
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "seen");
        output.Attributes.SetAttribute("data-seen", mine ? "you" : "public");
        output.PreContent.SetHtmlContent(Svg.Icon(mine ? "lock" : "eye"));
        if (!content.IsEmptyOrWhiteSpace)
            return;
        output.Content.SetContent(By switch
        {
            "you" => T("あなたとコーディネーターにだけ見えています", "Only you and the coordinators see this"),
            "members" => T("会員に見えています", "Members see this"),
            _ => T("だれにでも見えています", "Everyone sees this"),
        });
    }
}
