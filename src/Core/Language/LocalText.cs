using System.Globalization;

namespace SetagayaPort.Core.Language;

/// <summary>A sentence in the two languages of the interface; ToString gives the one of the current request.</summary>
public sealed record LocalText(string Ja, string En)
{
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : Ja;

    public override string ToString() => In(CultureInfo.CurrentUICulture.Name);
}
