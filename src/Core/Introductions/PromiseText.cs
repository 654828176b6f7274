using System.Security.Cryptography;
using System.Text;

namespace SetagayaPort.Core.Introductions;

/// <summary>A promise or consent as it is shown: what is agreed to is what was read.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Markdown, to the letter.</param>
/// <param name="Language">ja or en.</param>
public sealed record PromiseText(string Title, string Text, string Language)
{
    private const int Shown = 12;

    /// <summary>From a text whose first line is the heading, behind a single #.</summary>
    public static PromiseText Read(string markdown, string language)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n', 2);
        return new PromiseText(lines[0].TrimStart('#', ' ').Trim(), lines[^1].Trim(), language);
    }

    /// <summary>Tells two texts apart: the beginning of the SHA-256 of title and text.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Title}\n{Text}")))[..Shown];
}
