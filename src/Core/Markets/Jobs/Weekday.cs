using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>A day of the week on which work is done or can be done.</summary>
public enum Weekday
{
    [Label("月", "Mon")] Mon,
    [Label("火", "Tue")] Tue,
    [Label("水", "Wed")] Wed,
    [Label("木", "Thu")] Thu,
    [Label("金", "Fri")] Fri,
    [Label("土", "Sat")] Sat,
    [Label("日", "Sun")] Sun,
}
