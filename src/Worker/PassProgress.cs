using System.Text.Json;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Matchmaking;

namespace SetagayaPort.Worker;

/// <summary>A line for each market that a pass has gone through, as it goes.</summary>
internal sealed class PassProgress(TextWriter output) : IProgress<TownReport>
{
    public void Report(TownReport value)
    {
        var lists = JsonSerializer.Deserialize<TownComparison>(value.Figures, PortJson.Options)!;
        output.WriteLine(FormattableString.Invariant(
            $"{value.LeftSide} × {value.RightSide}: {value.Pairs} pairs, {value.Changed} written, {value.Milliseconds} ms, expected {lists.After.Matches:0.0} introductions (by fit alone {lists.ByFit.Matches:0.0}, {lists.After.Matches / lists.ByFit.Matches:0.000})"));
    }
}
