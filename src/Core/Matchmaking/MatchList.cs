using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Matchmaking;

/// <summary>A listing's matches. <paramref name="Hidden"/> counts private counterparts; under three it is not told.</summary>
public sealed record MatchList(int? Hidden, IReadOnlyList<MatchView> Items)
{
    /// <summary>How many the reader may see, without those dismissed.</summary>
    [JsonIgnore]
    public int Total { get; init; }

    /// <summary>How many the reader has dismissed.</summary>
    [JsonIgnore]
    public int Dismissed { get; init; }
}
