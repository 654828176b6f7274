using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>Skills and licences as codes for matching: Ｗｅｂデザイン and webデザイン are the same.</summary>
public static partial class SkillWords
{
    private const int LongestAbbreviation = 3;

    private static readonly Dictionary<string, string> Spelled = new(StringComparer.Ordinal)
    {
        ["web"] = "Web",
        ["wordpress"] = "WordPress",
        ["javascript"] = "JavaScript",
        ["typescript"] = "TypeScript",
        ["powerpoint"] = "PowerPoint",
        ["indesign"] = "InDesign",
        ["html"] = "HTML",
        ["toeic"] = "TOEIC",
        ["autocad"] = "AutoCAD",
        ["youtube"] = "YouTube",
        ["php"] = "PHP",
    };

    public static IEnumerable<string> Of(params IEnumerable<string> skills) =>
        skills.Select(x => x.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    /// <summary>A code as people write it: dtp as DTP, excel as Excel.</summary>
    public static LocalText Label(string code)
    {
        var written = Latin().Replace(code, x => Spelled.GetValueOrDefault(x.Value)
            ?? (x.Length <= LongestAbbreviation ? x.Value.ToUpperInvariant() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(x.Value)));
        return new(written, written);
    }

    [GeneratedRegex("[a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Latin();
}
