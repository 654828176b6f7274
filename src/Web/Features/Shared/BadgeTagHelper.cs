using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary><c>&lt;badge count="3" /&gt;</c>: how many are unread, in the lamp's colour; silent at zero. Readers hear 3件の未読.</summary>
[HtmlTargetElement("badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BadgeTagHelper : TagHelper
{
    private const int Most = 99;

    public int Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count <= 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "badge");
        output.Content.SetContent(Count > Most ? "99+" : Count.ToString(CultureInfo.InvariantCulture));
        output.Content.AppendHtml($"<span class=\"vh\">{T("件の未読", " unread")}</span>");
    }
}
