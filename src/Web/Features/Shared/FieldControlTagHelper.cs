using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Ties an input, select or textarea to the <c>&lt;field&gt;</c> around it. Runs after Razor's own helpers, which set name, id and value.</summary>
[HtmlTargetElement("input", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select")]
[HtmlTargetElement("textarea")]
public sealed class FieldControlTagHelper : TagHelper
{
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hidden = output.Attributes["type"]?.Value?.ToString() == "hidden";
        if (hidden || !context.Items.TryGetValue(typeof(FieldScope), out var value) || value is not FieldScope field)
            return;
        if (!output.Attributes.ContainsName("id"))
            output.Attributes.SetAttribute("id", field.Id);
        if (output.Attributes["id"].Value?.ToString() != field.Id)
            return;
        if (field.DescribedBy is not null && !output.Attributes.ContainsName("aria-describedby"))
            output.Attributes.SetAttribute("aria-describedby", field.DescribedBy);
        if (field.Invalid)
            output.Attributes.SetAttribute("aria-invalid", "true");
        if (field.Required)
            output.Attributes.SetAttribute("aria-required", "true");
    }
}
