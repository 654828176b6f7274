using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary><c>&lt;lamp&gt;あなたの番です&lt;/lamp&gt;</c>: yours to act on. Never used for anything else.</summary>
[HtmlTargetElement("lamp")]
public sealed class LampTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "lamp");
        output.PreContent.SetHtmlContent(Svg.Icon("lamp"));
    }
}
