using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>Markdown that people wrote, as safe HTML: no markup of their own, no pictures from elsewhere, only plain links.</summary>
public static class MarkdownText
{
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    /// <param name="text">The Markdown.</param>
    /// <param name="level">Level of its topmost headings on the page.</param>
    public static IHtmlContent ToHtml(string? text, int level = 3)
    {
        var document = Markdown.Parse(text ?? "", Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var top = headings.Count == 0 ? 1 : headings.Min(x => x.Level);
        foreach (var heading in headings)
            heading.Level = Math.Min(DeepestHeading, heading.Level - top + level);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            Tame(link);
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static void Tame(LinkInline link)
    {
        if (link.IsImage || !IsPlain(link.Url))
        {
            // The words stay, the way out of the page goes.
            var words = new ContainerInline();
            link.ReplaceBy(words, copyChildren: false);
            link.MoveChildrenAfter(words);
            return;
        }

        if (!link.Url!.StartsWith('/') && !link.Url.StartsWith('#'))
            link.GetAttributes().AddProperty("rel", "nofollow noopener");
    }

    private static void Tame(AutolinkInline link)
    {
        if (link.IsEmail || IsPlain(link.Url))
            link.GetAttributes().AddProperty("rel", "nofollow noopener");
        else
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    private static bool IsPlain(string? url) =>
        url is not null
        && ((url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)) || url.StartsWith('#')
            || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel"));
}
