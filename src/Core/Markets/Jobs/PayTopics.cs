namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>What pay is called by its period, as topics of the market.</summary>
internal static class PayTopics
{
    public static string? Of(WageUnit? unit) => unit switch
    {
        WageUnit.Hour => "hourlyWage",
        WageUnit.Day => "dailyWage",
        WageUnit.Month => "monthlyWage",
        WageUnit.Year => "yearlyWage",
        _ => null,
    };
}
