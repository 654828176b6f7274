using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>
/// <c>&lt;field name="Input.Email" label="…" help="…" required="true"&gt;&lt;input class="input" asp-for="Input.Email"&gt;&lt;/field&gt;</c>:
/// name, help, control, error, in that order. Id, aria-describedby, aria-invalid and aria-required of the control are set here;
/// the error comes from ModelState under the same name. With <c>group="true"</c> it is a fieldset with a legend, for chips,
/// choices and several controls; those then need names of their own. Findings follow as <c>after</c> content through <c>_Finding</c>.
/// </summary>
[HtmlTargetElement("field")]
public sealed class FieldTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required string Name { get; set; }

    public required string Label { get; set; }

    public string? Help { get; set; }

    public bool Required { get; set; }

    /// <summary>False for a field where the words 必須 and 任意 would only be in the way, such as a search.</summary>
    public bool ShowNeed { get; set; } = true;

    public bool Group { get; set; }

    /// <summary>Error to show where ModelState holds none.</summary>
    public string? Error { get; set; }

    /// <summary>Ids of more descriptions, such as those of findings.</summary>
    public string? DescribedBy { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = IdOf(Name);
        var error = Error ?? (ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null);
        string?[] described = [Help is null ? null : id + "-h", error is null ? null : id + "-e", DescribedBy];
        var describedBy = string.Join(' ', described.Where(x => !string.IsNullOrEmpty(x)));

        context.Items[typeof(FieldScope)] = Group ? null! : new FieldScope(id, describedBy.Length > 0 ? describedBy : null, error is not null, Required);
        var content = await output.GetChildContentAsync();

        output.TagName = Group ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", "field");
        if (Group)
        {
            output.Attributes.SetAttribute("id", id);
            if (describedBy.Length > 0)
                output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        output.Content.SetHtmlContent(Before(id));
        output.Content.AppendHtml(content);
        if (error is not null)
            output.Content.AppendHtml($"<p class=\"error\" id=\"{encoder.Encode(id)}-e\">{Svg.Icon("stop")}<span>{encoder.Encode(error)}</span></p>");
    }

    /// <summary>The id that Razor's own helpers give to a control of this name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private string Before(string id)
    {
        var html = new StringBuilder(Group ? "<legend>" : $"<label for=\"{encoder.Encode(id)}\">").Append(encoder.Encode(Label));
        if (ShowNeed)
            html.Append(Required ? $"<span class=\"need\">{T("必須", "required")}</span>" : $"<span class=\"need optional\">{T("任意", "optional")}</span>");
        html.Append(Group ? "</legend>" : "</label>");
        if (Help is not null)
            html.Append($"<p class=\"small help\" id=\"{encoder.Encode(id)}-h\">{encoder.Encode(Help)}</p>");
        return html.ToString();
    }
}
