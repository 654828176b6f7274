using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Signs of the sprite that <c>_Icons</c> puts into every page.</summary>
internal static class Svg
{
    public static void Use(TagHelperOutput output, string style, string symbol)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", output.Attributes["class"] is { } more ? $"{style} {more.Value}" : style);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<use href=\"#{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(symbol)}\"></use>");
    }

    public static string Icon(string name) => $"<svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-{name}\"></use></svg>";
}
