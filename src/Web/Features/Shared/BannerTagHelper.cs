using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>
/// <c>&lt;banner kind="warn" heading="…"&gt;…&lt;/banner&gt;</c>: a message of the system above the content.
/// Kinds: info (default), ok, warn. It stays until the page is left.
/// </summary>
[HtmlTargetElement("banner")]
public sealed class BannerTagHelper : TagHelper
{
    public string? Kind { get; set; }

    public string? Heading { get; set; }

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "banner");
        if (Kind is "ok" or "warn")
            output.Attributes.SetAttribute("data-kind", Kind);
        output.PreContent.SetHtmlContent(Svg.Icon(Icon ?? Kind switch { "ok" => "check", "warn" => "warn", _ => "info" }));
        output.PreContent.AppendHtml("<div>");
        if (Heading is not null)
        {
            output.PreContent.AppendHtml("<b>");
            output.PreContent.Append(Heading);
            output.PreContent.AppendHtml("</b>");
        }

        output.PostContent.SetHtmlContent("</div>");
    }
}
