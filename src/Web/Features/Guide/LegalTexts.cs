using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Guide;

/// <summary>
/// Texts that the operator answers for, as Markdown: <c>data/legal/{ja,en}/{privacy,terms,accessibility}.md</c>, or the
/// folder in <c>Legal:Folder</c>. A changed file shows at once.
/// </summary>
public sealed class LegalTexts(IConfiguration configuration, IOptions<OperatorOptions> operators)
{
    private readonly ConcurrentDictionary<string, (DateTime Written, LegalText Text)> read = new(StringComparer.Ordinal);

    private readonly string folder = configuration["Legal:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "data", "legal");

    /// <summary>The text in a language, or in Japanese where the operator has no other; null when there is none at all.</summary>
    public LegalText? Find(string name, string language)
    {
        var path = Path.Combine(folder, language, name + ".md");
        if (!File.Exists(path))
            return language == "ja" ? null : Find(name, "ja");
        var written = File.GetLastWriteTimeUtc(path);
        if (read.TryGetValue(path, out var known) && known.Written == written)
            return known.Text;
        var text = Read(path, language);
        read[path] = (written, text);
        return text;
    }

    /// <summary>The promise of confidentiality, as a candidate reads it.</summary>
    public PromiseText Promise(string language) => Agreed("nda", language);

    /// <summary>What somebody offline consents to before a coordinator enters anything for them.</summary>
    public PromiseText Assistance(string language) => Agreed("assistance", language);

    private PromiseText Agreed(string name, string language) =>
        Find(name, language) is { } text ? new(text.Title, text.Source, text.Language) : throw new InvalidOperationException($"data/legal/ja/{name}.md is missing.");

    /// <summary>The first line is the title, behind a single #.</summary>
    private LegalText Read(string path, string language)
    {
        var markdown = Fill(File.ReadAllText(path));
        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        return new LegalText(markdown[..end].TrimStart('#', ' ').Trim(), markdown[end..].Trim(), language);
    }

    private string Fill(string markdown) => markdown
        .Replace("{operator}", operators.Value.Name, StringComparison.Ordinal)
        .Replace("{operator-en}", operators.Value.NameEn, StringComparison.Ordinal)
        .ReplaceLineEndings("\n");

    /// <summary>A title and its text.</summary>
    /// <param name="Title">The heading.</param>
    /// <param name="Source">Markdown.</param>
    /// <param name="Language">ja or en.</param>
    public sealed record LegalText(string Title, string Source, string Language)
    {
        public IHtmlContent Body { get; } = MarkdownText.ToHtml(Source, level: 2);
    }
}
