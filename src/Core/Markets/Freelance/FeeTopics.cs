namespace SetagayaPort.Core.Markets.Freelance;

/// <summary>What a fee is called by what it is paid for, as topics of the market.</summary>
internal static class FeeTopics
{
    public static string? Of(FeeUnit? unit) => unit switch
    {
        FeeUnit.Hour => "feePerHour",
        FeeUnit.Day => "feePerDay",
        FeeUnit.Month => "feePerMonth",
        FeeUnit.Project => "feePerProject",
        _ => null,
    };
}
