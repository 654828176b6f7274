using System.Diagnostics;
using System.Text.Json;

namespace SetagayaPort.Bench.Faults;

/// <summary>How far a client has come in one conversation, with what it was given too early.</summary>
internal sealed class TalkPlace(int epoch)
{
    public int Epoch => epoch;

    /// <summary>Of the last event that was applied.</summary>
    public long Seq { get; private set; }

    public SortedDictionary<long, JsonElement> Held { get; } = [];

    /// <summary>Timestamp of the first event that was given too early.</summary>
    public long GapSince { get; private set; }

    public void Hold(JsonElement entry)
    {
        var seq = entry.GetProperty("seq").GetInt64();
        if (seq <= Seq)
            return;
        if (Held.Count == 0)
            GapSince = Stopwatch.GetTimestamp();
        Held[seq] = entry;
    }

    /// <summary>The next event if it is there; counts as applied.</summary>
    public JsonElement? Next()
    {
        if (!Held.Remove(Seq + 1, out var entry))
            return null;
        Seq++;
        return entry;
    }
}
