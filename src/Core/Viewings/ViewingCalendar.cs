using System.Globalization;
using System.Text;

namespace SetagayaPort.Core.Viewings;

/// <summary>An arranged viewing as a file for calendars (RFC 5545).</summary>
public static class ViewingCalendar
{
    private const int Octets = 75;

    /// <param name="viewing">Arranged; with the address only if its reader was told.</param>
    /// <param name="summary">What the calendar shows.</param>
    /// <param name="page">Address of the introduction's page.</param>
    /// <param name="now">When the file is made.</param>
    public static string Write(ViewingView viewing, string summary, string page, DateTimeOffset now)
    {
        string?[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SETAGAYA PORT//Viewings//JA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT",
            $"UID:{viewing.Id}@setagaya-port",
            $"SEQUENCE:{viewing.Version.ToString(CultureInfo.InvariantCulture)}",
            $"DTSTAMP:{Moment(now)}",
            $"DTSTART:{Moment(viewing.Start!.Value)}",
            $"DTEND:{Moment(viewing.End!.Value)}",
            $"SUMMARY:{Escaped(summary)}",
            viewing.Address is { } address ? $"LOCATION:{Escaped(address)}" : null,
            $"URL:{page}",
            "STATUS:CONFIRMED",
            "END:VEVENT", "END:VCALENDAR",
        ];
        var file = new StringBuilder();
        foreach (var line in lines.OfType<string>())
            Fold(file, line);
        return file.ToString();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>No line longer than 75 octets; a character is never cut.</summary>
    private static void Fold(StringBuilder file, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > Octets)
            {
                file.Append("\r\n ");
                used = 1;
            }

            file.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
