using System.Globalization;

namespace SetagayaPort.Core.Language;

/// <summary>Both languages stand side by side where a text is used, so neither can be forgotten.</summary>
public static class Wording
{
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>Of the reader, for texts that are kept as they were read: <c>ja</c> or <c>en</c>.</summary>
    public static string Language => English ? "en" : "ja";

    public static string T(string ja, string en) => English ? en : ja;
}
