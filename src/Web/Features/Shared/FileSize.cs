using System.Globalization;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>A size as people read it: 340 KB, 1.2 MB.</summary>
public static class FileSize
{
    private const int Kilo = 1024;

    public static string Of(int bytes) => bytes < Kilo * Kilo
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / Kilo)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / (Kilo * Kilo):0.0} MB");
}
