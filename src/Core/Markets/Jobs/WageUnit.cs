using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>The period for which a wage is given.</summary>
public enum WageUnit
{
    [Label("時給", "Hourly")] Hour,
    [Label("日給", "Daily")] Day,
    [Label("月給", "Monthly")] Month,
    [Label("年俸", "Yearly")] Year,
}
