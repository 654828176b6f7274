namespace SetagayaPort.Web.Features.Shared;

/// <summary>What <c>_WardChart</c> shows on the chart of the ward.</summary>
public sealed record WardChart
{
    /// <summary>Numbers in a disc, by station; without any, the chart is only an illustration.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whether the main stations are named.</summary>
    public bool Names { get; init; } = true;
}
