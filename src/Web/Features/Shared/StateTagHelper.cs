using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary><c>&lt;state kind="ok"&gt;公開中&lt;/state&gt;</c>: how something stands, as icon and word. Kinds: ok, warn, stop, wait; none is neutral and has no icon.</summary>
[HtmlTargetElement("state")]
public sealed class StateTagHelper : TagHelper
{
    public string? Kind { get; set; }

    /// <summary>Another icon than the kind's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "state");
        if (Kind is not null)
            output.Attributes.SetAttribute("data-state", Kind);
        var icon = Icon ?? Kind switch { "ok" => "check", "warn" => "warn", "stop" => "stop", "wait" => "clock", _ => null };
        if (icon is not null)
            output.PreContent.SetHtmlContent(Svg.Icon(icon));
    }
}
