namespace SetagayaPort.Web.Tests;

/// <summary>How long the contract lets things take.</summary>
internal static class Deadline
{
    public static readonly TimeSpan Search = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Match = TimeSpan.FromSeconds(5);

    /// <summary>For what has no promised time: long enough for a busy machine.</summary>
    public static readonly TimeSpan Patient = TimeSpan.FromSeconds(15);
}
