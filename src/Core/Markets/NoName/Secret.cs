using System.Text;
using System.Text.RegularExpressions;

namespace SetagayaPort.Core.Markets.NoName;

/// <summary>A value that is kept confidential, as it is looked for in texts that others can read.</summary>
internal sealed partial class Secret
{
    /// <summary>Shorter than this a value says too little: it would be found everywhere.</summary>
    public const int Shortest = 2;

    private readonly string core;

    private Secret(string core) => this.core = core;

    /// <summary>Null where the value is missing or too short to tell anything.</summary>
    public static Secret? Of(string? value, int shortest = Shortest) =>
        value is not null && Core(value) is { } core && core.Length >= shortest ? new Secret(core) : null;

    /// <summary>Whether a text holds it, however it is spaced or hyphenated.</summary>
    public bool StandsIn(string text) => Folded(text.Normalize(NormalizationForm.FormKC)).Contains(core, StringComparison.Ordinal);

    /// <summary>The telling part: without 株式会社 and the like, and without the prefecture and ward everybody shares.</summary>
    private static string Core(string value) => Shared().Replace(Folded(value.Normalize(NormalizationForm.FormKC)), "");

    private static string Folded(string text) => Ignored().Replace(text, "").ToUpperInvariant();

    [GeneratedRegex(@"[\s・､、,.\-‐‑‒–—−]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"株式会社|有限会社|合同会社|合資会社|合名会社|\((株|有|同)\)|^(〒?\d{7})?(東京都)?世田谷区", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shared();
}
