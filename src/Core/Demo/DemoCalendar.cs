using System.Globalization;
using System.Text.Json.Nodes;

namespace SetagayaPort.Core.Demo;

/// <summary>The demo town's relative dates, counted from one day.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    /// <summary>The moment of a relative day or time; a day without a time means ten in the morning in the town.</summary>
    public DateTimeOffset Moment(string text)
    {
        var written = DemoDates.Resolve(text.Contains('T', StringComparison.Ordinal) ? text : text + "T10:00", today);
        return DateTimeOffset.Parse(written, CultureInfo.InvariantCulture).ToUniversalTime();
    }

    /// <summary>The listing with every relative date written out.</summary>
    public JsonObject Resolve(JsonObject row) => DemoDates.Resolve(row, today)!.AsObject();
}
