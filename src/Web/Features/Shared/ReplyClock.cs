using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>The days that are left for an answer, one station a day; bells on the days of the nudges.</summary>
/// <param name="AskedAt">When the request arrived.</param>
/// <param name="ReplyBy">When it closes kindly.</param>
/// <param name="Now">The time of the page.</param>
/// <param name="YourTurn">Whether the reader is asked; then today's station is a lamp.</param>
public sealed record ReplyClock(DateTimeOffset AskedAt, DateTimeOffset ReplyBy, DateTimeOffset Now, bool YourTurn)
{
    private static readonly int[] Nudges = [3, 6];

    public int Total => Math.Max(1, Dates.DayOf(ReplyBy).DayNumber - Dates.DayOf(AskedAt).DayNumber);

    /// <summary>Days that have begun: none on the day of the request itself.</summary>
    public int Passed => Math.Clamp(Dates.DayOf(Now).DayNumber - Dates.DayOf(AskedAt).DayNumber, 0, Total);

    public IEnumerable<Station> Stations => Enumerable.Range(1, Total).Select(x =>
    {
        var day = Dates.DayOf(AskedAt).AddDays(x);
        var word = x < Passed ? "done" : x > Passed ? "next" : YourTurn ? "now" : "wait";
        return new Station(day, word, Nudges.Contains(x) && x > Passed, x == Total);
    });

    /// <summary>One day of the clock.</summary>
    public sealed record Station(DateOnly Day, string Word, bool Bell, bool Last);
}
