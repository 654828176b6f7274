using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary><c>&lt;icon name="check" /&gt;</c>: a sign of the sprite. It repeats a word, so it is hidden from readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name in the sprite without <c>i-</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Filled instead of drawn, as for something saved.</summary>
    public bool Full { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Svg.Use(output, Full ? "i full" : "i", "i-" + Name);
}
