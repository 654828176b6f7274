using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary><c>&lt;flag market="jobs" /&gt;</c>: the flag of a market alone; the word stands beside it.</summary>
[HtmlTargetElement("flag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlagTagHelper : TagHelper
{
    public required string Market { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-market", Market);
        Svg.Use(output, "flag", "f-" + Market);
    }
}
