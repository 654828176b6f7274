using System.Text.Json.Serialization;
using SetagayaPort.Core.Matchmaking.Advising;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>A listing's matches. <paramref name="Hidden"/> counts private counterparts; under three it is not told.</summary>
public sealed record MatchList(int? Hidden, IReadOnlyList<MatchView> Items)
{
    /// <summary>What the listing's owner could change to fit more of the town well.</summary>
    public IReadOnlyList<AdviceView> Advice { get; init; } = [];

    /// <summary>How many the reader may see, without those dismissed.</summary>
    [JsonIgnore]
    public int Total { get; init; }

    /// <summary>How many the reader has dismissed.</summary>
    [JsonIgnore]
    public int Dismissed { get; init; }
}
