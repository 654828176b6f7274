using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>
/// <c>&lt;market-mark market="jobs" side="opening" /&gt;</c>: flag, colour and word, always all three. Without a label it
/// reads as the side is called (求人), without a side as the market is (しごと).
/// </summary>
[HtmlTargetElement("market-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarketMarkTagHelper(MarketCatalog catalog) : TagHelper
{
    public required string Market { get; set; }

    public string? Side { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Label ?? catalog.Find(Market, Side)?.Name.ToString() ?? catalog.Find(Market)?.Name.ToString() ?? Market;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mtag");
        output.Attributes.SetAttribute("data-market", Market);
        output.PreContent.SetHtmlContent(
            $"<svg class=\"flag\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#f-{HtmlEncoder.Default.Encode(Market)}\"></use></svg>");
        output.PreContent.Append(label);
    }
}
