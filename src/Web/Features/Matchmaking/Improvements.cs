namespace SetagayaPort.Web.Features.Matchmaking;

/// <summary>What the owner could change, over all matches shown: what helps with the most comes first.</summary>
/// <param name="Field">Path of the field.</param>
/// <param name="Text">What to do.</param>
/// <param name="Titles">The counterparts that it would suit.</param>
public sealed record Improvements(string Field, string Text, IReadOnlyList<string> Titles)
{
    private const int Shown = 4;

    public static IReadOnlyList<Improvements> Of(IEnumerable<MatchCard> matches) =>
    [
        .. matches
            .SelectMany(x => x.View.Improve.Select(improve => (improve, x.Counterpart.Title)))
            .GroupBy(x => x.improve)
            .Select(x => new Improvements(x.Key.Field, x.Key.Text, [.. x.Select(pair => pair.Title).Distinct(StringComparer.Ordinal)]))
            .OrderByDescending(x => x.Titles.Count)
            .Take(Shown),
    ];
}
