namespace SetagayaPort.Core;

/// <summary>The town's days begin at midnight in Tokyo, wherever the server stands.</summary>
public static class TownTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public static DateOnly TownToday(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().InTown().DateTime);

    /// <summary>The midnight with which a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    public static DateTimeOffset InTown(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
}
