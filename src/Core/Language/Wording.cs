using System.Globalization;

namespace SetagayaPort.Core.Language;

/// <summary>Both languages stand side by side where a text is used, so neither can be forgotten.</summary>
public static class Wording
{
    public static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static string T(string ja, string en) => English ? en : ja;
}
