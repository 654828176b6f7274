using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SetagayaPort.Core;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>
/// <c>&lt;when at="x" as="brief" /&gt;</c>: a time as people read it, with the exact one for machines.
/// Forms: day (default), full, moment, clock, brief, ago, left.
/// </summary>
[HtmlTargetElement("when", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTagHelper(TimeProvider time) : TagHelper
{
    public required DateTimeOffset At { get; set; }

    public string As { get; set; } = "day";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var now = time.GetUtcNow();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.InTown().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(As switch
        {
            "day" => Dates.Day(At).ToString(),
            "full" => Dates.Full(At).ToString(),
            "moment" => Dates.Moment(At).ToString(),
            "clock" => Dates.Clock(At),
            "brief" => Dates.Brief(At, now).ToString(),
            "ago" => Dates.Ago(At, now).ToString(),
            "left" => Dates.Left(At, now).ToString(),
            _ => throw new InvalidOperationException($"There is no form '{As}' of a time."),
        });
    }
}
