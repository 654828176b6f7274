namespace SetagayaPort.Web.Features.Shared;

/// <summary>A procedure as a line with stations.</summary>
/// <param name="Stops">In order of travel.</param>
/// <param name="Label">What the line is, for readers; null when a heading stands above it.</param>
/// <param name="Across">Across the page, also on phones: at most five stops with short names.</param>
/// <param name="Legs">Across on desktop, down on phones: a few legs with notes.</param>
public sealed record Rail(IReadOnlyList<Rail.Stop> Stops, string? Label = null, bool Across = false, bool Legs = false)
{
    public string Style => Across ? "rail across" : Legs ? "rail legs" : "rail";

    /// <summary>Where a station stands. The lamp is lit only where it is the reader's turn.</summary>
    public enum State
    {
        Done,
        YourTurn,
        TheirTurn,
        Next,
    }

    /// <param name="Name">What happens there.</param>
    /// <param name="State">Passed, here, or ahead.</param>
    /// <param name="Note">A date or a sentence under the name.</param>
    /// <param name="Href">Page of the station.</param>
    /// <param name="Sees">What the other side sees from here on.</param>
    /// <param name="Mark">Number or icon sign inside; the position when null.</param>
    public sealed record Stop(string Name, State State, string? Note = null, string? Href = null, string? Sees = null, string? Mark = null)
    {
        public string Word => State switch { State.Done => "done", State.YourTurn => "now", State.TheirTurn => "wait", _ => "next" };

        public bool Here => State is State.YourTurn or State.TheirTurn;
    }
}
